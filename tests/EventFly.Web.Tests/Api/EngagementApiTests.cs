using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

public sealed class EngagementApiTests(Site site) : IClassFixture<Site>
{
    private const string Polls =
        $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/polls";

    [Fact]
    public async Task A_program_hosts_a_poll_and_a_device_has_one_vote_in_it()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        var draft = new
        {
            question = "Tea or coffee?",
            options = new[] { "Tea", "Coffee" },
            resultsShown = "whenRevealed",
        };
        var poll = await Read<Guid>(await host.PostAsJsonAsync(Polls, draft));
        (await host.PostAsync($"{Polls}/{poll}/open", null)).EnsureSuccessStatusCode();

        using var device = site.Browser();
        await device.GetAsync($"/join/{DemoOrganization.EventCode}");
        var first = await Read<JsonElement>(await Vote(device, poll, 2));
        var second = await Read<JsonElement>(await Vote(device, poll, 1));
        var hidden = await Hall(device);
        (await host.PostAsync($"{Polls}/{poll}/close", null)).EnsureSuccessStatusCode();
        var late = await Vote(site.Browser(), poll, 1, join: true);
        (await host.PostAsync($"{Polls}/{poll}/reveal", null)).EnsureSuccessStatusCode();
        var shown = await Hall(device);

        first.GetProperty("wasTaken").GetBoolean().ShouldBeTrue();
        second.GetProperty("wasTaken").GetBoolean().ShouldBeFalse();
        second.GetProperty("own").GetProperty("answer").GetString().ShouldBe("1", "the first one stands");
        hidden.ShouldBe([0, 0], "the counts are the host's secret until they are revealed");
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Content.ReadAsStringAsync()).ShouldContain("engagement.poll-closed");
        shown.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task A_program_uploads_a_picture_and_gives_an_option_its_address()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        using var guest = site.Browser();
        using var gif = new ByteArrayContent(
            Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
        );
        using var svg = new StringContent("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        var picture = (await Read<JsonElement>(await host.PostAsync($"{Polls}/images", gif)))
            .GetProperty("address")
            .GetString();
        var draft = new
        {
            question = "Which dot?",
            kind = "image",
            options = new[] { "Left", "Right" },
            pictures = new[] { picture, picture },
            resultsShown = "whileOpen",
        };
        var made = await host.PostAsJsonAsync(Polls, draft);
        var gone = await host.PostAsJsonAsync(Polls, draft with { pictures = [picture, picture + "x"] });

        made.EnsureSuccessStatusCode();
        (await guest.GetAsync(picture)).Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        gone.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await gone.Content.ReadAsStringAsync()).ShouldContain("One of the pictures is not here any more.");
        (await host.PostAsync($"{Polls}/images", svg)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await guest.PostAsync($"{Polls}/images", gif)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Hosting_is_for_the_team()
    {
        using var guest = site.Browser();
        using var desk = site.Browser();
        await Site.SignIn(desk, DemoSeed.Staff, DemoSeed.Password);

        (await guest.GetAsync(Polls)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.GetAsync(Polls)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Vote(HttpClient device, Guid poll, int option, bool join = false)
    {
        if (join)
        {
            await device.GetAsync($"/join/{DemoOrganization.EventCode}");
        }

        var vote = new
        {
            poll,
            round = 1,
            option,
        };
        return await device.PostAsJsonAsync($"/api/v1/halls/{DemoOrganization.EventCode}/votes", vote);
    }

    private static async Task<int[]> Hall(HttpClient device)
    {
        var hall = await device.GetFromJsonAsync<JsonElement>($"/api/v1/halls/{DemoOrganization.EventCode}");
        var options = hall.GetProperty("poll").GetProperty("options").EnumerateArray();
        return [.. options.Select(o => o.GetProperty("count").GetInt32())];
    }

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }
}
