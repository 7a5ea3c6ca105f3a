using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

public sealed class QuizzesApiTests(Site site) : IClassFixture<Site>
{
    private const string Quizzes =
        $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/quizzes";

    private static readonly object Draft = QuizJson.TeaOrCoffee("By a program");

    [Fact]
    public async Task A_program_plays_a_quiz_and_its_key_is_out_only_when_it_is_over_and_given_out()
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        var quiz = await Read<Guid>(await host.PostAsJsonAsync(Quizzes, Draft));
        (await host.PostAsync($"{Quizzes}/{quiz}/start", null)).EnsureSuccessStatusCode();

        using var device = site.Browser();
        var promised = await Commitment(device);
        var early = await device.GetAsync($"/quizzes/{quiz}/1/key.txt");
        await Next(host, quiz, "lobby", 0);
        await Next(host, quiz, "lobby", 0);
        var asked = await Phase(host, quiz);
        (await host.PostAsync($"{Quizzes}/{quiz}/end", null)).EnsureSuccessStatusCode();
        var unreleased = await device.GetAsync($"/quizzes/{quiz}/1/key.txt");
        (await host.PostAsync($"{Quizzes}/{quiz}/key", null)).EnsureSuccessStatusCode();
        var key = await device.GetAsync($"/quizzes/{quiz}/1/key.txt");

        unreleased.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        asked.ShouldBe("asking", "the same step asked for twice is one step");
        key.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        var bytes = await key.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(promised, "byte for byte what sha256sum reads");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":null,"questions":[],"teams":[]}""")]
    [InlineData("""{"title":"Quiz","questions":[{"poll":null,"marking":null}],"teams":[]}""")]
    [InlineData("""{"title":"Quiz","questions":[],"teams":[]}""")]
    public async Task A_quiz_that_is_not_whole_is_refused_with_the_way_out(string body)
    {
        using var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await host.PostAsync(Quizzes, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe("invalid");
    }

    [Fact]
    public async Task Quizzes_with_their_right_answers_are_for_hosts_alone()
    {
        using var guest = site.Browser();
        using var desk = site.Browser();
        await Site.SignIn(desk, DemoSeed.Staff, DemoSeed.Password);

        (await guest.GetAsync(Quizzes)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.GetAsync(Quizzes)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task Next(HttpClient host, Guid quiz, string phase, int number) =>
        (
            await host.PostAsJsonAsync(
                $"{Quizzes}/{quiz}/next",
                new
                {
                    phase,
                    number,
                    podiumStep = 0,
                }
            )
        ).EnsureSuccessStatusCode();

    private static async Task<string?> Phase(HttpClient host, Guid quiz) =>
        (await host.GetFromJsonAsync<JsonElement>(Quizzes))
            .EnumerateArray()
            .Single(q => q.GetProperty("id").GetGuid() == quiz)
            .GetProperty("phase")
            .GetString();

    private static async Task<string?> Commitment(HttpClient device) =>
        (await device.GetFromJsonAsync<JsonElement>($"/api/v1/halls/{DemoOrganization.EventCode}"))
            .GetProperty("quiz")
            .GetProperty("commitment")
            .GetString();

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }
}
