using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Api.Live;

/// <summary>
/// <c>/hubs/live</c>: halls for programs, pushed instead of polled. WebSockets; JSON (<c>json</c>) or MessagePack
/// (<c>messagepack</c>), which carries the same maps, names and texts as the JSON.
/// </summary>
/// <remarks>
/// The caller is who its cookies say, as on the site: the device cookie that <c>GET /join/{code}</c> gives is what votes.
/// A refusal is a hub error whose message ends in <c>{code}: {sentence}</c>, such as
/// <c>engagement.poll-closed: Voting has just closed, so this vote was not counted.</c> Codes are stable, sentences are not.
/// A connection may make 120 calls at once and 30 a second from then on, each of up to 8 KiB. More than that waits, one call
/// behind the other; whoever keeps it up for ten seconds is disconnected.
/// </remarks>
internal sealed class LiveHub(IUseCases useCases, LiveAudience audience) : Hub<ILiveClient>
{
    private static readonly Fault TooManyHalls = new(
        "engagement.too-many-halls",
        FaultKind.TooMany,
        new Sentence(
            "One connection can watch {0} halls. Leave one first, or open another connection.",
            LivePlaces.Most
        )
    );

    /// <summary>Takes a place in a hall; from now on <see cref="ILiveClient.HallChanged"/> is called. Asking again is harmless.</summary>
    /// <param name="code">The event's join code.</param>
    /// <returns>What the hall shows now, as for <see cref="ILiveClient.HallChanged"/>.</returns>
    /// <exception cref="HubException"><c>not-found</c>, <c>engagement.event-ended</c>, <c>engagement.event-cancelled</c>, <c>engagement.too-many-halls</c>, <c>engagement.banned</c>, <c>engagement.kicked</c>.</exception>
    public async Task<HallView> Watch(string code)
    {
        var hall = await Find(code);
        if (Places.Of(hall) is { } known)
        {
            return known.View;
        }

        if (Places.Count >= LivePlaces.Most)
        {
            throw Refusal(TooManyHalls);
        }

        var door = await Door(hall);
        // The group first: what changes between the two is then heard twice rather than not at all.
        await Groups.AddToGroupAsync(Context.ConnectionId, LiveAudience.GroupOf(hall), Context.ConnectionAborted);
        var place = await audience.Enter(hall, door, Context.ConnectionAborted);
        Places.Take(hall, place);
        return place.View;
    }

    /// <summary>Gives the place back. Leaving a hall that is not watched does nothing.</summary>
    /// <param name="code">The event's join code.</param>
    /// <exception cref="HubException">As for <see cref="Watch"/>.</exception>
    public async Task Leave(string code)
    {
        var hall = await Find(code);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, LiveAudience.GroupOf(hall), Context.ConnectionAborted);
        Places.Leave(hall);
    }

    /// <summary>Votes as the connection's device; one vote is one vote, whether it comes from here, a phone or the API.</summary>
    /// <param name="code">The event's join code.</param>
    /// <param name="vote">The same as the body of <c>POST /api/v1/halls/{code}/votes</c>.</param>
    /// <returns>The answer that counts, once it is on disk.</returns>
    /// <exception cref="HubException">
    /// As for <see cref="Watch"/>, and <c>engagement.no-device</c>, <c>engagement.poll-closed</c>,
    /// <c>engagement.no-such-option</c>, <c>engagement.busy</c>, <c>engagement.not-saved</c>.
    /// </exception>
    public async Task<VoteReceipt> Vote(string code, VoteRequest vote) =>
        await Run(new CastVote(await Find(code), vote.Poll, vote.Round, vote.Answer));

    public override Task OnConnectedAsync()
    {
        Context.Items[typeof(LivePlaces)] = new LivePlaces();
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        Places.LeaveAll();
        return Task.CompletedTask;
    }

    /// <summary>Whoever was shown the door does not come in, and whoever is shown it goes: the connection ends.</summary>
    private async Task<IExclusionWatch> Door(EventId hall)
    {
        var connection = Context;
        var door = await Run(new WatchExclusion(hall, Changed));
        if (door.Current is not { } exclusion)
        {
            return door;
        }

        door.Dispose();
        throw Refusal(ExclusionFaults.Of(exclusion));

        void Changed(Exclusion? changed)
        {
            if (changed is not null)
            {
                connection.Abort();
            }
        }
    }

    private LivePlaces Places => (LivePlaces)Context.Items[typeof(LivePlaces)]!;

    private async Task<EventId> Find(string code) => (await Run(new FindHall(code))).Id;

    private async Task<T> Run<T>(IUseCase<T> useCase)
    {
        var result = await useCases.Run(Actors.From(Context.User!), useCase, Context.ConnectionAborted);
        return result.IsDone ? result.Value : throw Refusal(result.Fault);
    }

    private static HubException Refusal(Fault fault) => new($"{fault.Code}: {fault.Sentence}");
}
