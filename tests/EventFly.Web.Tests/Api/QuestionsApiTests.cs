using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;

namespace EventFly.Web.Tests.Api;

public sealed class QuestionsApiTests(Site site) : IClassFixture<Site>
{
    private const string Desk =
        $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/questions";

    private const string Hall = $"/api/v1/halls/{DemoOrganization.EventCode}";

    [Fact]
    public async Task A_program_asks_the_host_approves_and_a_device_has_one_vote()
    {
        using var host = await Host("moderated");
        using var asker = await Device();
        using var voter = await Device();
        var text = "Is there an API?";

        var asked = await Read(await asker.PostAsJsonAsync($"{Hall}/questions", new { text }));
        var id = asked.GetProperty("question").GetGuid();
        var unseen = await asker.GetStringAsync($"{Hall}/questions");
        (await host.PostAsync($"{Desk}/{id}/show", null)).EnsureSuccessStatusCode();
        var first = await Read(await voter.PutAsync($"{Hall}/questions/{id}/vote", null));
        var second = await Read(await voter.PutAsync($"{Hall}/questions/{id}/vote", null));
        var taken = await Read(await voter.DeleteAsync($"{Hall}/questions/{id}/vote"));

        asked.GetProperty("state").GetString().ShouldBe("waiting");
        unseen.ShouldNotContain(text);
        unseen.ShouldNotContain(id.ToString());
        first.GetProperty("votes").GetInt32().ShouldBe(1);
        second.GetProperty("votes").GetInt32().ShouldBe(1);
        taken.GetProperty("votes").GetInt32().ShouldBe(0);
        await Eventually.Holds(async () => (await asker.GetStringAsync($"{Hall}/questions")).Contains(text));
    }

    [Fact]
    public async Task Refusals_are_problems_with_a_code()
    {
        using var host = await Host("open");
        using var device = await Device();
        using var nobody = site.Browser();

        var empty = await device.PostAsJsonAsync($"{Hall}/questions", new { text = " " });
        var rude = await device.PutAsJsonAsync($"{Hall}/nickname", new { nickname = "<b>" });
        var early = await device.PostAsJsonAsync($"{Hall}/questions", new { text = "First of all?" });
        var tooSoon = await device.PostAsJsonAsync($"{Hall}/questions", new { text = "Second of all?" });
        var strange = await nobody.PostAsJsonAsync($"{Hall}/questions", new { text = "Who am I?" });

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        rude.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        early.StatusCode.ShouldBe(HttpStatusCode.OK);
        tooSoon.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await tooSoon.Content.ReadAsStringAsync()).ShouldContain("engagement.question-too-soon");
        (await strange.Content.ReadAsStringAsync()).ShouldContain("engagement.no-device");
    }

    [Fact]
    public async Task The_desk_is_for_the_team()
    {
        using var guest = site.Browser();
        using var desk = site.Browser();
        await Site.SignIn(desk, DemoSeed.Staff, DemoSeed.Password);

        (await guest.GetAsync(Desk)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.GetAsync(Desk)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.PutAsJsonAsync($"{Desk}/mode", new { mode = "open" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpClient> Host(string mode)
    {
        var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        (await host.PutAsJsonAsync($"{Desk}/mode", new { mode })).EnsureSuccessStatusCode();
        return host;
    }

    private async Task<HttpClient> Device()
    {
        var device = site.Browser();
        await device.GetAsync($"/join/{DemoOrganization.EventCode}");
        return device;
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
