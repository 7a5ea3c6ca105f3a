using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Tickets;

public enum TicketState
{
    /// <summary>Its order is not paid yet.</summary>
    Reserved,
    Issued,
    Cancelled,
}

/// <summary>
/// What one place of an order became: the right of one attendee to come in once or, where it <see cref="OpensNothing"/>, something
/// to have.
/// </summary>
public sealed class Ticket : Aggregate
{
    private Ticket() { }

    public TicketId Id { get; private set; }

    public EventId Event { get; private set; }

    public OrderId Order { get; private set; }

    public TicketTypeId Type { get; private set; }

    /// <summary>Nobody is let in by it: a gift, a meal, a shirt. It can be paid back like the others, and that is all.</summary>
    public bool OpensNothing { get; private set; }

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

    /// <summary>
    /// 130 random bits that open the page of whoever it was passed on to; null while it is with the order's buyer. Another one each
    /// time that it is passed on.
    /// </summary>
    public string? HolderKey { get; private set; }

    /// <summary>The e-mail of whoever it was passed on to, as it is compared; null while it is with the order's buyer.</summary>
    public string? HolderEmailKey { get; private set; }

    public TicketState State { get; private set; }

    /// <summary>When it became good; null for those from before it was noted.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>When it was cancelled; null while it is good, and for those from before it was noted.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

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
            OpensNothing = line.OpensNothing,
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
        (State, IssuedAt) = (TicketState.Issued, now);
        if (OpensNothing)
        {
            return;
        }

        Raise(new TicketIssued(Event, Order, Id, AttendeeName, AttendeeEmail, now));
    }

    /// <summary>Its holder corrects who comes with it; its code stays.</summary>
    public Result<Done> Correct(Guest attendee)
    {
        if (FaultToName is { } fault)
        {
            return fault;
        }

        SetAttendee(attendee);
        return Result.Done;
    }

    /// <summary>Its holder passes it on: the code dies, and another one is for somebody else.</summary>
    /// <param name="from">Who held it until now.</param>
    internal Result<Transfer> PassOn(Holder from, Guest to, DateTimeOffset now)
    {
        if (FaultToName is { } fault)
        {
            return fault;
        }

        var (code, formerName) = (Code, AttendeeName);
        (Code, HolderKey) = (Secret.NewCode(), Secret.NewCode());
        SetAttendee(to);
        var transfer = Transfer.Of(this, code, formerName, from, now);
        Raise(new TicketPassedOn(Event, Order, Id, transfer.Id, now));
        return transfer;
    }

    /// <summary>It is of another type from now on: its code dies, and another one is good.</summary>
    internal void Become(TicketSwap other)
    {
        other.NoteCode(Code);
        (Code, Type) = (Secret.NewCode(), other.To);
        (Price, Tax, TaxRate) = (Price with { Minor = other.Price }, other.Tax, other.TaxRate);
    }

    /// <summary>Has the letter with it sent once more to whom it was passed on.</summary>
    public void SendAgain(DateTimeOffset now) => Raise(new TicketsWanted(Event, Order, now) { Ticket = Id });

    /// <summary>It opens nothing any more. The money is for its order to see to.</summary>
    public Result<Done> Revoke(DateTimeOffset now)
    {
        if (AdmittedAt is not null)
        {
            return RegistrationFaults.AlreadyInside;
        }

        (State, CancelledAt) = (TicketState.Cancelled, now);
        if (!OpensNothing)
        {
            Raise(new TicketCancelled(Event, Id, now));
        }

        return Result.Done;
    }

    /// <summary>Why nobody can change it any more; null when they can.</summary>
    public Fault? FaultToChange =>
        AdmittedAt is not null ? RegistrationFaults.AlreadyInside
        : State is not TicketState.Issued ? RegistrationFaults.TicketNotGood
        : null;

    /// <summary>Why it is for nobody else; null when it may be.</summary>
    private Fault? FaultToName => OpensNothing ? RegistrationFaults.OpensNothing : FaultToChange;

    private void SetAttendee(Guest attendee)
    {
        (AttendeeName, AttendeeEmail) = (attendee.Name.Trim(), EmailAddress.Read(attendee.Email));
        FoldedText = SearchWords.Fold(AttendeeName, AttendeeEmail);
        HolderEmailKey = HolderKey is null ? null : EmailAddress.KeyOf(AttendeeEmail);
    }
}
