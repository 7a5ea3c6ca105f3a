using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Infrastructure;
using EventFly.Web.Api;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Tests.Circuits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Web.Tests.Api.Live;

/// <summary>What one program may send to <c>/hubs/live</c>; each limit beside a server that has none.</summary>
public sealed class LiveHubPaceTests
{
    /// <summary>Twenty messages at once; each further one after a minute.</summary>
    private static readonly CircuitLimits Patient = CircuitLimits.Default with
    {
        Events = new(1 / 60.0, 20),
        Grace = TimeSpan.FromHours(1),
    };

    private static readonly CircuitLimits Short = CircuitLimits.Default with { Grace = TimeSpan.FromSeconds(1) };

    private static readonly CircuitLimits None = new(
        new(1_000_000, 1_000_000),
        new(1_000_000, 1_000_000),
        TimeSpan.FromHours(1)
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_that_floods_is_cut(bool isLimited)
    {
        await using var site = await Open(isLimited ? Short : None);
        var @event = await site.Event();
        using var device = site.Visitor();
        await using var flooder = await Connect(site, device, @event);

        var ended = await Flood(flooder, @event, TimeSpan.FromSeconds(isLimited ? 60 : 4));

        ended.ShouldBe(isLimited);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_that_floods_is_slowed_and_another_beside_it_is_served(bool isLimited)
    {
        await using var site = await Open(isLimited ? Patient : None);
        var @event = await site.Event();
        var poll = await site.OpenPoll(@event);
        using var bot = site.Visitor();
        await using var flooder = await Connect(site, bot, @event);
        var flood = Enumerable.Range(0, 100).Select(_ => flooder.InvokeAsync("Leave", @event.Code, Token)).ToList();
        await Task.WhenAll(flood.Take(20));

        using var device = site.Visitor();
        await using var other = await Connect(site, device, @event);
        await other.InvokeAsync<HallView>("Watch", @event.Code, Token);
        var receipt = await other.InvokeAsync<VoteReceipt>("Vote", @event.Code, new VoteRequest(poll, 1, 1), Token);

        receipt.WasTaken.ShouldBeTrue();
        if (isLimited)
        {
            flood.Count(f => f.IsCompleted).ShouldBeLessThan(25, "the flood waits while the other is served");
        }
        else
        {
            await Task.WhenAll(flood);
        }
    }

    [Theory]
    [InlineData(280, false)]
    [InlineData(16_000, true)]
    public async Task A_message_that_is_too_large_ends_its_connection(int length, bool isTooLarge)
    {
        await using var site = await Open(CircuitLimits.Default);
        var @event = await site.Event();
        var draft = new PollDraft("Why?", [], ResultsShown.WhileOpen) { Kind = PollKind.OpenText };
        var poll = await site.Do(new CreatePoll(@event.Id, draft));
        await site.Do(new OpenPoll(@event.Id, poll));
        using var device = site.Visitor();
        await using var program = await Connect(site, device, @event);
        var vote = new VoteRequest(poll, 1, Words: [new string('\u00e9', length)]);

        var voting = program.InvokeAsync<VoteReceipt>("Vote", @event.Code, vote, Token);

        if (isTooLarge)
        {
            await Should.ThrowAsync<Exception>(voting);
            await Until(() => program.State is HubConnectionState.Disconnected);
        }
        else
        {
            (await voting).WasTaken.ShouldBeTrue();
        }
    }

    /// <returns>Whether the server has ended the connection before the time was over.</returns>
    private static async Task<bool> Flood(HubConnection flooder, EventCard @event, TimeSpan most)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(most);
        try
        {
            while (flooder.State is HubConnectionState.Connected)
            {
                await flooder.SendAsync("Leave", @event.Code, timeout.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or IOException)
        {
            // Told below by how the connection is.
        }

        return flooder.State is not HubConnectionState.Connected;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++)
        {
            await Task.Delay(10, Token);
        }

        holds().ShouldBeTrue();
    }

    private static async Task<HubConnection> Connect(OpenSite site, Visitor device, EventCard @event)
    {
        (await device.Http.GetAsync($"/join/{@event.Code}", Token)).EnsureSuccessStatusCode();
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(site.Url, "/hubs/live"), o => o.Cookies = device.Cookies)
            .AddJsonProtocol(o => Json.Configure(o.PayloadSerializerOptions))
            .Build();
        await connection.StartAsync(Token);
        return connection;
    }

    private static Task<OpenSite> Open(CircuitLimits limits) =>
        OpenSite.Open(services => services.Replace(ServiceDescriptor.Singleton(limits)));
}
