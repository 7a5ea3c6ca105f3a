using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Picks;

/// <summary>
/// Somebody put a session into their schedule: an account, or a device that nobody has signed in on. Where the session has a
/// capacity it is a place in it, or one in the line for it.
/// </summary>
public sealed class SessionPick
{
    /// <summary>So many somebody can have at one event.</summary>
    public const int MostOfPerson = 200;

    private SessionPick() { }

    public SessionPickId Id { get; private set; }

    public SessionId Session { get; private set; }

    public EventId Event { get; private set; }

    public AccountId? Account { get; private set; }

    /// <summary>The device that it was picked on; it counts as long as there is no account.</summary>
    public ParticipantId? Participant { get; private set; }

    /// <summary>Who came first has the lower one.</summary>
    public long Number { get; private set; }

    public bool IsWaiting { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static SessionPick Make(
        SessionId session,
        EventId ofEvent,
        Actor who,
        long number,
        bool isWaiting,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = SessionPickId.New(),
            Session = session,
            Event = ofEvent,
            Account = who.Account,
            Participant = who.Participant,
            Number = number,
            IsWaiting = isWaiting,
            At = now,
        };
}
