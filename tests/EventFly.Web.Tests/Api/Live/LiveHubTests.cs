using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Infrastructure;
using EventFly.Infrastructure.Demo;
using EventFly.Web.Api;
using EventFly.Web.Api.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Api.Live;

public sealed class LiveHubTests(Site site) : IClassFixture<Site>
{
    private const string Code = DemoOrganization.EventCode;
    private const string Polls =
        $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/polls";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_program_is_told_what_the_hall_shows_and_votes_as_its_device(bool isPacked)
    {
        using var host = await Host();
        var poll = await Create(host, "Tea or coffee?");
        await using var program = await Connect(isPacked, await Device());
        var seen = Listen(program);

        var before = await program.InvokeAsync<HallView>("Watch", Code, Token);
        await Do(host, poll, "open");
        var open = await Eventually(seen, h => h.Poll?.Id == poll && h.Poll.State is PollState.Open);
        var receipt = await program.InvokeAsync<VoteReceipt>("Vote", Code, new VoteRequest(poll, 1, Option: 2), Token);
        await Do(host, poll, "close");
        await Do(host, poll, "reveal");
        var revealed = await Eventually(seen, h => h.Poll is { IsRevealed: true });

        open.Version.ShouldBeGreaterThan(before.Version);
        open.Poll!.Question.ShouldBe("Tea or coffee?");
        receipt.WasTaken.ShouldBeTrue();
        receipt.Own.Answer.ShouldBe(Answer.Option(1));
        revealed.Poll!.Options.Select(o => o.Count).ShouldBe([0, 1]);
        seen.Where(h => h.Poll is { IsRevealed: false } p && p.Id == poll)
            .ShouldAllBe(h => h.Poll!.Options.All(o => o.Count == 0), "the counts are the host's secret until then");
    }

    [Fact]
    public async Task One_vote_is_one_vote_through_the_hub_and_the_api()
    {
        using var host = await Host();
        var poll = await Create(host, "Once or twice?");
        await Do(host, poll, "open");
        var cookies = await Device();
        using var browser = site.Browser(cookies);
        await using var program = await Connect(isPacked: false, cookies);

        await browser.PostAsJsonAsync(
            $"/api/v1/halls/{Code}/votes",
            new
            {
                poll = poll.Value,
                round = 1,
                option = 1,
            },
            Token
        );
        var second = await program.InvokeAsync<VoteReceipt>("Vote", Code, new VoteRequest(poll, 1, Option: 2), Token);

        second.WasTaken.ShouldBeFalse();
        second.Own.Answer.ShouldBe(Answer.Option(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_names_its_code_and_says_its_sentence(bool isPacked)
    {
        await using var program = await Connect(isPacked, new CookieContainer());

        var unknown = await Should.ThrowAsync<HubException>(() => program.InvokeAsync<HallView>("Watch", "0", Token));
        var nobody = await Should.ThrowAsync<HubException>(() =>
            program.InvokeAsync<VoteReceipt>("Vote", Code, new VoteRequest(PollId.New(), 1, Option: 1), Token)
        );

        unknown.Message.ShouldEndWith("not-found: No event has this code. Look at the big screen and type it again.");
        nobody.Message.ShouldEndWith($"{PollFaults.NoDevice.Code}: {PollFaults.NoDevice.Sentence}");
    }

    [Fact]
    public async Task Who_has_left_hears_nothing_more()
    {
        using var host = await Host();
        var poll = await Create(host, "Still there?");
        await using var program = await Connect(isPacked: false, new CookieContainer());
        await using var other = await Connect(isPacked: false, new CookieContainer());
        var (heard, stayed) = (Listen(program), Listen(other));
        await program.InvokeAsync<HallView>("Watch", Code, Token);
        await other.InvokeAsync<HallView>("Watch", Code, Token);

        await program.InvokeAsync("Leave", Code, Token);
        await Do(host, poll, "open");
        await Eventually(stayed, h => h.Poll?.Id == poll);

        heard.ShouldNotContain(h => h.Poll != null && h.Poll.Id == poll);
    }

    private async Task<HttpClient> Host()
    {
        var host = site.Browser();
        await Site.SignIn(host, DemoSeed.Organizer, DemoSeed.Password);
        return host;
    }

    /// <summary>The cookies of a device that has been in the hall.</summary>
    private async Task<CookieContainer> Device()
    {
        var cookies = new CookieContainer();
        using var browser = site.Browser(cookies);
        (await browser.GetAsync($"/join/{Code}", Token)).EnsureSuccessStatusCode();
        return cookies;
    }

    private async Task<HubConnection> Connect(bool isPacked, CookieContainer cookies)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site.Url, "/hubs/live"), o => o.Cookies = cookies);
        var connection = isPacked
            ? builder.AddMessagePackProtocol(o => o.SerializerOptions = JsonShaped.Options(Json.Options)).Build()
            : builder.AddJsonProtocol(o => Json.Configure(o.PayloadSerializerOptions)).Build();
        await connection.StartAsync(Token);
        return connection;
    }

    private static ConcurrentQueue<HallView> Listen(HubConnection connection)
    {
        var seen = new ConcurrentQueue<HallView>();
        connection.On<HallView>(nameof(ILiveClient.HallChanged), seen.Enqueue);
        return seen;
    }

    private static async Task<HallView> Eventually(ConcurrentQueue<HallView> seen, Func<HallView, bool> wanted)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(20))
        {
            if (seen.FirstOrDefault(wanted) is { } found)
            {
                return found;
            }

            await Task.Delay(20, Token);
        }

        throw new TimeoutException("The hub did not say it.");
    }

    private static async Task<PollId> Create(HttpClient host, string question)
    {
        var draft = new
        {
            question,
            options = new[] { "One", "Two" },
            resultsShown = "whenRevealed",
        };
        var answer = await host.PostAsJsonAsync(Polls, draft, Token);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>(Token));
    }

    private static async Task Do(HttpClient host, PollId poll, string step) =>
        (await host.PostAsync($"{Polls}/{poll}/{step}", null, Token)).EnsureSuccessStatusCode();
}
