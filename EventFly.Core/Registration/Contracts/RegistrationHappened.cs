using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>An order is settled and its tickets are good; the holder gets one letter for all of them.</summary>
[EventName("registration.order-paid.v1")]
public sealed record OrderPaid(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent;

/// <summary>So much of what was paid for an order has to go back, once for each reason.</summary>
/// <param name="Reason">A word of our own, different each time for one order; at most 60 characters.</param>
[EventName("registration.refund-due.v1")]
public sealed record RefundDue(EventId Event, OrderId Order, Money Amount, string Reason, DateTimeOffset At)
    : IIntegrationEvent
{
    /// <summary>How much of the amount is tax, in minor units.</summary>
    public long Tax { get; init; }

    /// <summary>How much of it the platform had got.</summary>
    public long Fee { get; init; }

    /// <summary>What of the amount belongs to each tax rate; null in what was told before that was noted.</summary>
    public IReadOnlyList<TaxShare>? Shares { get; init; }
}

/// <summary>An order that costs something is settled and has its tickets: whoever writes invoices writes one.</summary>
[EventName("registration.invoice-due.v1")]
public sealed record InvoiceDue(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent;

/// <summary>Its organizer took an order for somebody, or changed one, and it has to be paid: the buyer is told how.</summary>
[EventName("registration.payment-wanted.v1")]
public sealed record PaymentWanted(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent
{
    /// <summary>The change that has to be paid; null: the order itself.</summary>
    public OrderChangeId? Change { get; init; }
}

/// <summary>The letter with an order's tickets is to be sent once more.</summary>
[EventName("registration.tickets-wanted.v1")]
public sealed record TicketsWanted(EventId Event, OrderId Order, DateTimeOffset At) : IIntegrationEvent
{
    /// <summary>Only this one, to whom it was passed on; null: to the buyer those that were not.</summary>
    public TicketId? Ticket { get; init; }
}

/// <summary>A ticket has another code and another holder: both are written to.</summary>
[EventName("registration.ticket-passed-on.v1")]
public sealed record TicketPassedOn(
    EventId Event,
    OrderId Order,
    TicketId Ticket,
    TransferId Transfer,
    DateTimeOffset At
) : IIntegrationEvent;

/// <summary>An order is to be written to for an occasion: a reminder, or a new time or place.</summary>
[EventName("registration.notice-due.v1")]
public sealed record NoticeDue(EventId Event, OrderId Order, OccasionId Occasion, DateTimeOffset At) : IIntegrationEvent
{
    /// <summary>The holder of this one is meant, to whom it was passed on; null: the buyer.</summary>
    public TicketId? Ticket { get; init; }
}

/// <summary>One of the team wants an announcement as a letter to themselves, before anybody else has it.</summary>
[EventName("registration.announcement-tried.v1")]
public sealed record AnnouncementTried(EventId Event, AnnouncementId Announcement, AccountId By, DateTimeOffset At)
    : IIntegrationEvent;

/// <summary>Something about a place in a waiting list has to be said to who waits there.</summary>
[EventName("registration.waiting-news.v1")]
public sealed record WaitingNews(EventId Event, WaitingPlaceId Place, WaitingNewsKind Kind, DateTimeOffset At)
    : IIntegrationEvent;

public enum WaitingNewsKind
{
    /// <summary>They wait from now on, or asked for their link once more.</summary>
    Joined,

    /// <summary>Tickets are kept for them for a while.</summary>
    Offered,

    /// <summary>They did not take what was kept for them.</summary>
    Over,
}

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

/// <summary>What an event offers is another than before, or costs something else. Who buys changes it too: that is told by what they bought.</summary>
[EventName("registration.offer-changed.v1")]
public sealed record OfferChanged(EventId Event, DateTimeOffset At) : IIntegrationEvent;
