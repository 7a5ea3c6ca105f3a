using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>What kind of screen somebody has: it decides what they are handed, and how closely they follow the counts.</summary>
public enum Seat
{
    /// <summary>A phone: what the host has shown; every change of question or phase at once, moving counts up to twice a second.</summary>
    Phone,

    /// <summary>The big screen, and programs: what the host has shown, up to ten times a second.</summary>
    Stage,

    /// <summary>The host's control: all there is, up to ten times a second.</summary>
    Host,
}

/// <summary>
/// The live halls of this process. State is in the database; a hall is its copy in memory, shared by all screens. Screens
/// come in through <see cref="EnterHall"/>, <see cref="WatchHall"/> and <see cref="HostHall"/>, which ask whether they may.
/// </summary>
public interface IHalls
{
    /// <summary>Takes a seat. Every later change calls <paramref name="changed"/> on some thread; it must return at once.</summary>
    /// <param name="event">Whose hall.</param>
    /// <param name="seat">What kind of screen it is.</param>
    /// <param name="participant">The device, for phones; it counts as present while it has a seat and is not away.</param>
    /// <param name="changed">Receives the new view, with no more in it than this kind of screen may see.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IHallSeat> Enter(
        EventId @event,
        Seat seat,
        ParticipantId? participant,
        Action<HallView> changed,
        CancellationToken cancellation
    );

    /// <summary>What a seat of this kind is handed now, without taking one.</summary>
    Task<HallView> Look(EventId @event, Seat seat, CancellationToken cancellation);

    /// <summary>What is this participant's own on stage now.</summary>
    Task<Player> PlayerOf(EventId @event, ParticipantId participant, CancellationToken cancellation);

    /// <summary>This participant has so many times as long as others to answer, from now on.</summary>
    Task GiveTime(EventId @event, ParticipantId participant, double factor, CancellationToken cancellation);

    /// <summary>Sends a reaction to the screens.</summary>
    /// <param name="event">Whose hall.</param>
    /// <param name="reaction">Position in <see cref="HallReactions.All"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    Task React(EventId @event, int reaction, CancellationToken cancellation);
}

public interface IHallSeat : IDisposable
{
    /// <summary>No more than this kind of seat may see.</summary>
    HallView View { get; }

    /// <summary>The own answer that counts in the round on stage; null when there is none.</summary>
    OwnAnswer? Answer { get; }

    /// <summary>What is this participant's own on stage now.</summary>
    Player Player { get; }

    /// <summary>The device is out of reach, or back again: meanwhile it keeps its seat and does not count as present.</summary>
    void Away(bool isAway);
}
