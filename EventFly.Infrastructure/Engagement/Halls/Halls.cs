using System.Collections.Concurrent;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Logging;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// The halls of this process. A hall is loaded from the database when somebody first looks, read again whenever its stage
/// is signalled, and dropped some time after the last screen has left.
/// </summary>
internal sealed partial class Halls(
    HallLoader loader,
    JoinWriter joins,
    ISignals signals,
    IUseCases useCases,
    TimeProvider time,
    ILogger<Halls> logger
) : IHalls, IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<EventId, Lazy<Task<LiveHall>>> _halls = new();

    /// <summary>Halls in memory.</summary>
    public int Count => _halls.Count;

    public async Task<IHallSeat> Enter(
        EventId @event,
        Seat seat,
        ParticipantId? participant,
        Action<HallView> changed,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            var live = await GetLive(@event, cancellation);
            var taken = live.Hall.Enter(seat, participant, changed);
            if (!live.IsDropped)
            {
                if (participant is { } id)
                {
                    joins.Joined(@event, id, live.Hall.People.IsRehearsing(id));
                }

                return taken;
            }

            taken.Dispose();
        }
    }

    public async Task<HallView> Look(EventId @event, CancellationToken cancellation)
    {
        var live = await GetLive(@event, cancellation);
        await live.Refresh.WhenRead(cancellation);
        return live.Hall.View;
    }

    public async Task<OwnAnswer?> AnswerOf(EventId @event, ParticipantId participant, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).AnswerOf(participant);

    public async Task<Player> PlayerOf(EventId @event, ParticipantId participant, CancellationToken cancellation)
    {
        var hall = await Get(@event, cancellation);
        return new(hall.StandingOf(participant), hall.AnswerOf(participant), hall.People.TimeFactorOf(participant));
    }

    public async Task React(EventId @event, int reaction, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).React(reaction);

    public async Task GiveTime(
        EventId @event,
        ParticipantId participant,
        double factor,
        CancellationToken cancellation
    ) => (await Get(@event, cancellation)).People.GiveTime(participant, factor);

    /// <summary>The hall of an event, loaded when it must be.</summary>
    public async Task<Hall> Get(EventId id, CancellationToken cancellation) => (await GetLive(id, cancellation)).Hall;

    /// <summary>Reads a hall anew, and is back when it shows what was read.</summary>
    public async Task ReadNow(EventId id, CancellationToken cancellation)
    {
        if (_halls.TryGetValue(id, out var live))
        {
            await loader.Read((await live.Value).Hall, cancellation);
        }
    }

    public void Dispose()
    {
        foreach (var (_, live) in _halls)
        {
            if (live is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                live.Value.Result.Dispose();
            }
        }
    }

    private async Task<LiveHall> GetLive(EventId id, CancellationToken cancellation)
    {
        var lazy = _halls.GetOrAdd(id, _ => new Lazy<Task<LiveHall>>(() => Open(id)));
        try
        {
            return await lazy.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (lazy.Value.IsFaulted)
        {
            // The database was away; the next one to ask tries again.
            _halls.TryRemove(KeyValuePair.Create(id, lazy));
            throw;
        }
    }

    private async Task<LiveHall> Open(EventId id)
    {
        var hall = new Hall(
            id,
            time,
            ScreenBroke,
            () => signals.Send(EngagementTopics.Participation(id)),
            () => signals.Send(StageTopics.Stage(id)),
            over => _ = Close(over)
        );
        var refresh = new HallRefresh(hall, loader);
        // Listen first, then read: a change in between is heard and read again.
        var listening = signals.Listen(StageTopics.Stage(id), refresh.Ask);
        await refresh.Read();
        var live = new LiveHall(hall, refresh, listening);
        live.DropWhenEmpty(time.CreateTimer(_ => DropIfEmpty(id, live), null, Linger, Linger));
        return live;
    }

    private async Task Close(CloseQuestion over)
    {
        try
        {
            await useCases.Run(Actor.System, over);
        }
        catch (Exception e)
        {
            // The database is away, or we are stopping: answers are refused by the clock all the same, and the host can go on.
            CloseFailed(e);
        }
    }

    private void DropIfEmpty(EventId id, LiveHall live)
    {
        if (live.Hall.IsEmpty && _halls.TryGetValue(id, out var lazy))
        {
            live.IsDropped = true;
            if (live.Hall.IsEmpty)
            {
                _halls.TryRemove(KeyValuePair.Create(id, lazy));
                live.Dispose();
            }
            else
            {
                // Somebody came in at the last moment.
                live.IsDropped = false;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question whose time is up could not be closed")]
    private partial void CloseFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A screen could not be told of the hall")]
    private partial void ScreenBroke(Exception e);

    private sealed class LiveHall(Hall hall, HallRefresh refresh, IDisposable listening) : IDisposable
    {
        private ITimer? _sweep;

        public Hall Hall => hall;

        public HallRefresh Refresh => refresh;

        public volatile bool IsDropped;

        public void DropWhenEmpty(ITimer sweep) => _sweep = sweep;

        public void Dispose()
        {
            _sweep?.Dispose();
            listening.Dispose();
            hall.Dispose();
        }
    }
}
