using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Tickets;

/// <summary>A ticket that was passed on, once; never changed. It keeps the code that died by that, so that a desk can say why.</summary>
public sealed class Transfer
{
    private Transfer() { }

    public TransferId Id { get; private init; }

    public TicketId Ticket { get; private init; }

    /// <summary>It opened the door until then.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Who was to come with it.</summary>
    public string FormerAttendee { get; private init; } = "";

    /// <summary>The link of whoever passed it on: of the order, or of a holder in between, whose link died with the code.</summary>
    public string FromKey { get; private init; } = "";

    public string FromName { get; private init; } = "";

    public string FromEmail { get; private init; } = "";

    /// <summary>The link of the new holder.</summary>
    public string ToKey { get; private init; } = "";

    public string ToName { get; private init; } = "";

    public string ToEmail { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <param name="ticket">As it is now.</param>
    /// <param name="code">The one it had.</param>
    internal static Transfer Of(Ticket ticket, string code, string formerAttendee, Holder from, DateTimeOffset now) =>
        new()
        {
            Id = TransferId.New(),
            Ticket = ticket.Id,
            Code = code,
            FormerAttendee = formerAttendee,
            FromKey = from.Key,
            FromName = from.Name,
            FromEmail = from.Email,
            ToKey = ticket.HolderKey!,
            ToName = ticket.AttendeeName,
            ToEmail = ticket.AttendeeEmail,
            At = now,
        };
}
