using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>An order is settled and its tickets are good; the holder gets one letter for all of them.</summary>
[EventName("registration.order-paid.v1")]
public sealed record OrderPaid(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent;

/// <summary>An order was paid too late or in vain: its tickets are gone, and what was paid has to go back, once.</summary>
[EventName("registration.order-unfulfilled.v1")]
public sealed record OrderUnfulfilled(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent;

[EventName("registration.ticket-issued.v1")]
public sealed record TicketIssued(
    EventId Event,
    OrderId Order,
    TicketId Ticket,
    string AttendeeName,
    string AttendeeEmail,
    DateTimeOffset At
) : IIntegrationEvent;

[EventName("registration.ticket-cancelled.v1")]
public sealed record TicketCancelled(EventId Event, TicketId Ticket, DateTimeOffset At) : IIntegrationEvent;

[EventName("registration.attendee-admitted.v1")]
public sealed record AttendeeAdmitted(EventId Event, TicketId Ticket, DateTimeOffset At) : IIntegrationEvent;

/// <summary>An admission was taken back at the desk.</summary>
[EventName("registration.admission-undone.v1")]
public sealed record AdmissionUndone(EventId Event, TicketId Ticket, DateTimeOffset AdmittedAt, DateTimeOffset At)
    : IIntegrationEvent;
