using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>
/// The question boards of this process. State is in the database; a board is its copy in memory, shared by all screens,
/// which come in through <see cref="FollowBoard"/>, <see cref="WatchBoard"/> and <see cref="HostBoard"/>.
/// </summary>
public interface IBoards
{
    /// <summary>
    /// Follows a board. Every later change calls <paramref name="changed"/> on some thread, phones at most twice a second,
    /// screens at most ten times; it must return at once.
    /// </summary>
    Task<IBoardSeat> Enter(EventId @event, Seat seat, Action<BoardView> changed, CancellationToken cancellation);

    /// <summary>The view without following it, for prerendering and programs.</summary>
    Task<BoardView> Look(EventId @event, CancellationToken cancellation);

    /// <summary>Everything on it, for its hosts: the caller has checked that it is one.</summary>
    Task<QuestionList> ListFor(EventId @event, CancellationToken cancellation);
}

public interface IBoardSeat : IDisposable
{
    BoardView View { get; }

    /// <summary>Whether the host has yet to read it.</summary>
    bool IsWaiting(AudienceQuestionId question);
}
