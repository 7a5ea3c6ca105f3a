using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Attendees;

/// <summary>What the database returns for an attendee, before its status is worded.</summary>
internal sealed record AttendeeRecord(
    TicketId Ticket,
    OrderId Order,
    string Name,
    string Email,
    string TicketType,
    Money Price,
    TicketState State,
    bool OpensNothing,
    DateTimeOffset OrderedAt,
    DateTimeOffset? AdmittedAt,
    TicketTypeId Type,
    AccountId? PlacedBy
)
{
    public AttendeeRow ToRow() =>
        new(
            Ticket,
            Order,
            Name,
            Email,
            TicketType,
            Price,
            AttendeeQueries.StatusOf(State, OpensNothing, AdmittedAt is not null),
            OrderedAt,
            AdmittedAt
        );
}

internal static class AttendeeRecords
{
    /// <summary>Newest order first.</summary>
    public static IQueryable<AttendeeRecord> Rows(this IRegistrationDb db, IQueryable<Ticket> tickets) =>
        from ticket in tickets
        join type in db.TicketTypes on ticket.Type equals type.Id
        join order in db.Orders on ticket.Order equals order.Id
        orderby order.PlacedAt descending, ticket.Id
        select new AttendeeRecord(
            ticket.Id,
            ticket.Order,
            ticket.AttendeeName,
            ticket.AttendeeEmail,
            type.Name,
            ticket.Price,
            ticket.State,
            ticket.OpensNothing,
            order.PlacedAt,
            ticket.AdmittedAt,
            ticket.Type,
            order.PlacedBy
        );
}
