using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Tickets;

public enum TicketState
{
    /// <summary>Its order is not paid yet.</summary>
    Reserved,
    Issued,
    Cancelled,
}

/// <summary>The right of one attendee to come in once.</summary>
public sealed class Ticket : Aggregate
{
    private Ticket() { }

    public TicketId Id { get; private set; }

    public EventId Event { get; private set; }

    public OrderId Order { get; private set; }

    public TicketTypeId Type { get; private set; }

    /// <summary>What it cost; it stays when the type's price changes.</summary>
    public Money Price { get; private set; }

    /// <summary>How much of the price is tax, in minor units.</summary>
    public long Tax { get; private set; }

    /// <summary>In thousandths of a percent.</summary>
    public int TaxRate { get; private set; }

    public string AttendeeName { get; private set; } = "";

    public string AttendeeEmail { get; private set; } = "";

    /// <summary>Name and e-mail as <see cref="SearchWords"/> folds them.</summary>
    public string FoldedText { get; private set; } = "";

    /// <summary>130 random bits; the holder shows them again and again, so they are kept readable.</summary>
    public string Code { get; private set; } = "";

    public TicketState State { get; private set; }

    /// <summary>
    /// When its holder came in. Set only by a conditional update in the database (see <see cref="Door"/>): two desks may
    /// hold the same ticket under their scanners.
    /// </summary>
    public DateTimeOffset? AdmittedAt { get; private set; }

    /// <summary>The name of whoever admitted.</summary>
    public string? AdmittedBy { get; private set; }

    public string? AdmittedDevice { get; private set; }

    public static Ticket Reserve(Order order, OrderLine line) =>
        new()
        {
            Id = TicketId.New(),
            Event = order.Event,
            Order = order.Id,
            Type = line.Type,
            Price = order.Total with { Minor = line.UnitPrice },
            Tax = line.UnitTax,
            TaxRate = line.TaxRate,
            AttendeeName = order.Name,
            AttendeeEmail = order.Email,
            FoldedText = SearchWords.Fold(order.Name, order.Email),
            Code = Secret.NewCode(),
            State = TicketState.Reserved,
        };

    public void Issue(DateTimeOffset now)
    {
        State = TicketState.Issued;
        Raise(new TicketIssued(Event, Order, Id, AttendeeName, AttendeeEmail, now));
    }

    /// <summary>Given back by whoever holds it: free ones only.</summary>
    public Result<Done> Cancel(DateTimeOffset now) =>
        !Price.IsZero && AdmittedAt is null ? RegistrationFaults.WasPaidFor : Revoke(now);

    /// <summary>Taken back by the organizer, who sees to the money.</summary>
    public Result<Done> Revoke(DateTimeOffset now)
    {
        if (AdmittedAt is not null)
        {
            return RegistrationFaults.AlreadyInside;
        }

        State = TicketState.Cancelled;
        Raise(new TicketCancelled(Event, Id, now));
        return Result.Done;
    }
}
