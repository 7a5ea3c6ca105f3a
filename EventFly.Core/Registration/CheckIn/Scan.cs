using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.CheckIn;

public enum Verdict
{
    Admitted,
    AlreadyAdmitted,
    Unpaid,
    Cancelled,

    /// <summary>It was passed on: its old code, or the link of whoever held it then, opens nothing any more.</summary>
    Transferred,

    /// <summary>The organizer exchanged it for another kind: its old code opens nothing any more, its holder has a new one.</summary>
    Exchanged,

    /// <summary>It is something to have, such as a gift or a meal: nobody is let in by it.</summary>
    OpensNothing,
    WrongEvent,

    /// <summary>The doors are not open yet.</summary>
    NotYet,

    /// <summary>The event is over.</summary>
    Ended,
    Unknown,

    /// <summary>It looks like a signed ticket, but nobody of us has signed what it says: made up, altered, or torn.</summary>
    Forged,

    /// <summary>Not an answer to a scan: an admission was taken back.</summary>
    Undone,
}

/// <summary>One answer that a desk gave; never changed. It carries the news, because it is written exactly once.</summary>
public sealed class Scan : Aggregate
{
    public const int TypedLength = 64;
    public const int DeviceLength = 64;
    public const int ReasonLength = 200;

    private Scan() { }

    public ScanId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>Null when no ticket was recognized.</summary>
    public TicketId? Ticket { get; private set; }

    /// <summary>Who was recognized, or the start of what was typed.</summary>
    public string Subject { get; private set; } = "";

    public Verdict Verdict { get; private set; }

    /// <summary>The same device saw the same ticket again within moments: the same answer, nothing new.</summary>
    public bool IsRepeat { get; private set; }

    public string Device { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>Why an admission was undone.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <param name="shownBy">Who was to come with it, if that is not its attendee any more.</param>
    public static Scan Of(
        EventId at,
        Ticket ticket,
        Verdict verdict,
        bool isRepeat,
        DeskWorker worker,
        DateTimeOffset now,
        string? shownBy = null
    )
    {
        // A guest of another event stays out of this event's records.
        var isOurs = ticket.Event == at;
        var scan = Make(at, isOurs ? shownBy ?? ticket.AttendeeName : "", verdict, worker, now);
        scan.Ticket = isOurs ? ticket.Id : null;
        scan.IsRepeat = isRepeat;
        if (verdict is Verdict.Admitted && !isRepeat)
        {
            scan.Raise(new AttendeeAdmitted(at, ticket.Id, now));
        }

        return scan;
    }

    /// <param name="verdict"><see cref="Verdict.Unknown"/> or <see cref="Verdict.Forged"/>.</param>
    public static Scan OfText(EventId at, string typed, Verdict verdict, DeskWorker worker, DateTimeOffset now) =>
        Make(at, Text.Cut(typed, TypedLength), verdict, worker, now);

    public static Scan Undo(
        Ticket ticket,
        DateTimeOffset admittedAt,
        string reason,
        DeskWorker worker,
        DateTimeOffset now
    )
    {
        var scan = Make(ticket.Event, ticket.AttendeeName, Verdict.Undone, worker, now);
        scan.Ticket = ticket.Id;
        scan.Reason = reason;
        scan.Raise(new AdmissionUndone(ticket.Event, ticket.Id, admittedAt, now));
        return scan;
    }

    private static Scan Make(EventId at, string subject, Verdict verdict, DeskWorker worker, DateTimeOffset now) =>
        new()
        {
            Id = ScanId.New(),
            Event = at,
            Subject = subject,
            Verdict = verdict,
            Device = worker.Device,
            By = worker.Name,
            At = now,
        };
}

/// <summary>Who stands at the desk, and with which device.</summary>
public sealed record DeskWorker(string Name, string Device)
{
    public static DeskWorker Of(Actor actor, string device) => new(actor.Name, Text.Cut(device, Scan.DeviceLength));
}
