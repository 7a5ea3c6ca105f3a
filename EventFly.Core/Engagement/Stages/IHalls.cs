using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>How closely a screen follows the counts.</summary>
public enum Seat
{
    /// <summary>A phone: every change of question or phase at once, moving counts up to twice a second.</summary>
    Phone,

    /// <summary>The host's control or the big screen: up to ten times a second.</summary>
    Screen,
}

/// <summary>The live halls of this process. State is in the database; a hall is its copy in memory, shared by all screens.</summary>
public interface IHalls
{
    /// <summary>Takes a seat. Every later change calls <paramref name="changed"/> on some thread; it must return at once.</summary>
    /// <param name="event">Whose hall.</param>
    /// <param name="seat">What kind of screen it is.</param>
    /// <param name="participant">The device, for phones; it counts as present while it has a seat.</param>
    /// <param name="changed">Receives the new view.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IHallSeat> Enter(
        EventId @event,
        Seat seat,
        ParticipantId? participant,
        Action<HallView> changed,
        CancellationToken cancellation
    );

    /// <summary>The view without a seat, for prerendering and programs.</summary>
    Task<HallView> Look(EventId @event, CancellationToken cancellation);

    /// <summary>This participant's answer that counts in the round on stage; null when there is none.</summary>
    Task<OwnAnswer?> AnswerOf(EventId @event, ParticipantId participant, CancellationToken cancellation);

    /// <summary>How this participant stands in the quiz on stage, and how long they may take.</summary>
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
    HallView View { get; }

    /// <inheritdoc cref="IHalls.AnswerOf"/>
    OwnAnswer? Answer { get; }

    /// <summary>Where this participant stands in the quiz on stage, as of the last solved question; null before.</summary>
    Standing? Standing { get; }
}
