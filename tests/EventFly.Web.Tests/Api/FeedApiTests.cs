using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

public sealed class FeedApiTests(Site site) : IClassFixture<Site>
{
    private const string Feed = $"/api/v1/events/{DemoOrganization.EventSlug}/feed";

    [Fact]
    public async Task A_program_posts_comments_and_likes_by_the_same_rules()
    {
        using var team = site.Browser();
        await Site.SignIn(team, DemoSeed.Organizer, DemoSeed.Password);
        using var reader = site.Browser();
        await Site.SignIn(reader, DemoSeed.Participant, DemoSeed.Password);
        using var device = site.Browser();
        await device.GetAsync($"/e/{DemoOrganization.EventSlug}/feed");

        var post = await Id(await team.PostAsJsonAsync(Feed, new { body = "From a **program**" }));
        var comment = await Id(
            await reader.PostAsJsonAsync($"{Feed}/{post}/comments", new { body = "Read by a program" })
        );
        var first = await Number(await device.PutAsync($"{Feed}/{post}/like", null));
        var again = await Number(await device.PutAsync($"{Feed}/{post}/like", null));
        var second = await Number(await reader.PutAsync($"{Feed}/{post}/like", null));
        var left = await Number(await device.DeleteAsync($"{Feed}/{post}/like"));

        (first, again, second, left).ShouldBe((1, 1, 2, 1));
        using var guest = site.Browser();
        var feed = await guest.GetFromJsonAsync<JsonElement>(Feed);
        var shown = feed.GetProperty("posts").EnumerateArray().Single(p => p.GetProperty("id").GetString() == post);
        shown.GetProperty("html").GetString()!.ShouldContain("<strong>program</strong>");
        shown.GetProperty("comments").GetInt32().ShouldBe(1);
        var thread = await guest.GetFromJsonAsync<JsonElement>($"{Feed}/{post}/comments");
        var said = thread.GetProperty("comments").EnumerateArray().Single();
        said.GetProperty("id").GetString().ShouldBe(comment);
        said.TryGetProperty("by", out _).ShouldBeFalse("account ids are nobody's business");
    }

    [Fact]
    public async Task Posting_is_for_the_team_commenting_for_the_signed_in()
    {
        using var guest = site.Browser();
        using var reader = site.Browser();
        await Site.SignIn(reader, DemoSeed.Participant, DemoSeed.Password);
        var feed = await guest.GetFromJsonAsync<JsonElement>(Feed);
        var post = feed.GetProperty("posts")[0].GetProperty("id").GetString();

        (await guest.PostAsJsonAsync(Feed, new { body = "x" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await reader.PostAsJsonAsync(Feed, new { body = "x" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.PostAsJsonAsync($"{Feed}/{post}/comments", new { body = "x" })).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
        (await reader.PostAsJsonAsync($"{Feed}/{post}/comments", new { body = "" })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await guest.GetAsync("/api/v1/events/no-such-event/feed")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_post_carries_its_poll_and_is_answered_where_every_poll_is()
    {
        const string Event = $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";
        using var team = site.Browser();
        await Site.SignIn(team, DemoSeed.Organizer, DemoSeed.Password);
        var draft = new { question = "Tea or coffee?", options = new[] { "Tea", "Coffee" } };
        var poll = await (await team.PostAsJsonAsync($"{Event}/polls", draft)).Content.ReadFromJsonAsync<Guid>();
        var post = await Id(await team.PostAsJsonAsync(Feed, new { poll }));
        using var device = site.Browser();
        await device.GetAsync($"/e/{DemoOrganization.EventSlug}/feed");

        var vote = new
        {
            poll,
            round = 1,
            option = 2,
        };
        var votes = $"/api/v1/halls/{DemoOrganization.EventCode}/votes";
        (await device.PostAsJsonAsync(votes, vote)).EnsureSuccessStatusCode();
        (await device.PostAsJsonAsync(votes, vote)).EnsureSuccessStatusCode();

        var shown = (await device.GetFromJsonAsync<JsonElement>($"{Feed}/{post}")).GetProperty("poll");
        (shown.GetProperty("state").GetString(), shown.GetProperty("total").GetInt32()).ShouldBe(("open", 1));
        var all = await device.GetFromJsonAsync<JsonElement>(Feed);
        all.GetProperty("posts")
            .EnumerateArray()
            .Single(p => p.GetProperty("id").GetString() == post)
            .GetProperty("poll")
            .GetProperty("question")
            .GetString()
            .ShouldBe("Tea or coffee?");
        (await team.PostAsJsonAsync(Feed, new { poll })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_quiz_in_the_feed_is_played_by_asking_for_one_question_after_the_other()
    {
        const string Event = $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";
        const string Secret = "canary-4711";
        using var team = site.Browser();
        await Site.SignIn(team, DemoSeed.Organizer, DemoSeed.Password);
        var draft = new
        {
            title = "Rivers",
            teams = Array.Empty<string>(),
            questions = new[]
            {
                new
                {
                    poll = new
                    {
                        question = "Which one?",
                        options = Array.Empty<string>(),
                        kind = "openText",
                        resultsShown = "whenRevealed",
                    },
                    marking = new
                    {
                        right = Secret,
                        seconds = 0,
                        points = "standard",
                    },
                },
            },
        };
        var quiz = await (await team.PostAsJsonAsync($"{Event}/quizzes", draft)).Content.ReadFromJsonAsync<Guid>();
        await Id(await team.PostAsJsonAsync(Feed, new { quiz }));
        using var device = site.Browser();
        await device.GetAsync($"/e/{DemoOrganization.EventSlug}/feed");
        var here = $"{Feed}/quizzes/{quiz}";
        (await device.GetStringAsync(here)).ShouldNotContain("Which one?");

        var asked = await device.PostAsJsonAsync($"{here}/turns", new { number = 1 });
        var question = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("question");
        var poll = question.GetProperty("poll").GetProperty("id").GetString();
        var vote = new
        {
            poll,
            round = 1,
            words = new[] { Secret },
        };
        (
            await device.PostAsJsonAsync($"/api/v1/halls/{DemoOrganization.EventCode}/votes", vote)
        ).EnsureSuccessStatusCode();
        (await device.GetFromJsonAsync<JsonElement>(here))
            .GetProperty("outcome")
            .ValueKind.ShouldBe(JsonValueKind.Null);
        (await team.GetStringAsync(here)).ShouldNotContain(Secret);

        (await team.PostAsync($"{Event}/quizzes/{quiz}/end", null)).EnsureSuccessStatusCode();

        var mine = await device.GetFromJsonAsync<JsonElement>(here);
        mine.GetProperty("standing").GetProperty("points").GetInt32().ShouldBe(1_000);
        mine.GetProperty("outcome").GetProperty("top").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_is_served_for_long_and_as_nothing_but_a_picture()
    {
        using var team = site.Browser();
        await Site.SignIn(team, DemoSeed.Organizer, DemoSeed.Password);
        using var gif = new ByteArrayContent(
            Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
        );
        using var svg = new StringContent("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        using var guest = site.Browser();

        var stored = await (await team.PostAsync($"{Feed}/images", gif)).Content.ReadFromJsonAsync<JsonElement>();
        var name = stored.GetProperty("name").GetString();
        var picture = new { name, alt = "A dot" };
        await Id(await team.PostAsJsonAsync(Feed, new { body = "Look", picture }));
        var served = await guest.GetAsync($"/media/{name}");

        served.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        served.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        served.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        served.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await team.PostAsync($"{Feed}/images", svg)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await guest.PostAsync($"{Feed}/images", gif)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await guest.GetAsync("/media/00000000000000000000000000.webp")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync("/media/..%2Feventfly.db")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Id(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static async Task<int> Number(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<int>();
    }
}
