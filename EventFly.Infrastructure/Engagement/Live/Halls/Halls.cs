using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>
/// The halls of this process. A hall is loaded from the database when somebody first looks, read again whenever its stage
/// is signalled, and dropped some time after the last screen has left.
/// </summary>
internal sealed partial class Halls : IHalls, IDisposable
{
    private static readonly TimeSpan CloseAgain = TimeSpan.FromSeconds(1);

#pragma warning disable CA2213 // Has no timer and no handle; disposing it would only break those who still ask it.
    private readonly CancellationTokenSource _stopping = new();
#pragma warning restore CA2213
    private readonly LiveCopies<Hall> _rooms;
    private readonly HallLoader _loader;
    private readonly JoinWriter _joins;
    private readonly ISignals _signals;
    private readonly IUseCases _useCases;
    private readonly TimeProvider _time;
    private readonly ILogger<Halls> _logger;

    public Halls(
        HallLoader loader,
        JoinWriter joins,
        ISignals signals,
        IUseCases useCases,
        TimeProvider time,
        ILogger<Halls> logger
    )
    {
        (_loader, _joins, _signals, _useCases, _time, _logger) = (loader, joins, signals, useCases, time, logger);
        _rooms = new LiveCopies<Hall>(Open, time);
    }

    /// <summary>Halls in memory.</summary>
    public int Count => _rooms.Count;

    public Task<IHallSeat> Enter(
        EventId @event,
        Seat seat,
        ParticipantId? participant,
        Action<HallView> changed,
        CancellationToken cancellation
    ) =>
        _rooms.Enter(
            @event,
            hall =>
            {
                if (participant is { } id)
                {
                    _joins.Joined(@event, id, hall.People.IsRehearsing(id));
                }

                return hall.Enter(seat, participant, changed);
            },
            cancellation
        );

    public async Task<HallView> Look(EventId @event, Seat seat, CancellationToken cancellation)
    {
        var hall = await Get(@event, cancellation);
        await hall.Reading.WhenRead(cancellation);
        return hall.ViewFor(seat);
    }

    public async Task<Player> PlayerOf(EventId @event, ParticipantId participant, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).PlayerOf(participant);

    public async Task React(EventId @event, int reaction, CancellationToken cancellation) =>
        (await Get(@event, cancellation)).React(reaction);

    public async Task GiveTime(
        EventId @event,
        ParticipantId participant,
        double factor,
        CancellationToken cancellation
    ) => (await Get(@event, cancellation)).People.GiveTime(participant, factor);

    /// <summary>The hall of an event, loaded when it must be.</summary>
    public Task<Hall> Get(EventId id, CancellationToken cancellation) => _rooms.Get(id, cancellation);

    public void Dispose()
    {
        // Offered under two services, it is disposed for each; what still waits may look at the token after that.
        _stopping.Cancel();
        _rooms.Dispose();
    }

    private async Task<Hall> Open(EventId id)
    {
        var hall = new Hall(
            id,
            _time,
            ScreenBroke,
            () => _signals.Send(EngagementTopics.Participation(id)),
            () => _signals.Send(StageTopics.Stage(id)),
            over => _ = Close(over)
        );
        hall.Reading = new RefreshLoop(
            () => _loader.Read(hall, CancellationToken.None),
            e => ReadFailed(id.Value, e),
            _time
        );
        // Listen first, then read: a change in between is heard and read again.
        hall.Listening = [_signals.Listen(StageTopics.Stage(id), hall.Reading.Ask), hall.Reading];
        await hall.Reading.Read();
        return hall;
    }

    private async Task Close(CloseQuestion over)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await _useCases.Run(Actor.System, over);
                return;
            }
            catch (Exception e)
            {
                // The database is away: answers are refused by the clock all the same, and nobody has to close by hand.
                CloseFailed(e);
            }

            await Task.Delay(CloseAgain, _time, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question whose time is up could not be closed; trying again")]
    private partial void CloseFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A screen could not be told of the hall")]
    private partial void ScreenBroke(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hall of event {Event} could not be read; trying again")]
    private partial void ReadFailed(Guid @event, Exception e);
}
