using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using Microsoft.Extensions.Logging;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// The halls of this process. A hall is loaded from the database when somebody first looks, read again whenever its stage
/// is signalled, and dropped some time after the last screen has left.
/// </summary>
internal sealed partial class Halls : IHalls, IDisposable
{
    private readonly Rooms<Hall> _rooms;
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
        _rooms = new Rooms<Hall>(Open, time);
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

    public async Task<HallView> Look(EventId @event, CancellationToken cancellation)
    {
        var hall = await Get(@event, cancellation);
        await hall.Reading.WhenRead(cancellation);
        return hall.View;
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
    public Task<Hall> Get(EventId id, CancellationToken cancellation) => _rooms.Get(id, cancellation);

    public void Dispose() => _rooms.Dispose();

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
        hall.Reading = new Rereading(
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
        try
        {
            await _useCases.Run(Actor.System, over);
        }
        catch (Exception e)
        {
            // The database is away, or we are stopping: answers are refused by the clock all the same, and the host can go on.
            CloseFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question whose time is up could not be closed")]
    private partial void CloseFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A screen could not be told of the hall")]
    private partial void ScreenBroke(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hall of event {Event} could not be read; trying again")]
    private partial void ReadFailed(Guid @event, Exception e);
}
