using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Orders;

public enum OrderState
{
    /// <summary>Its tickets are held until <see cref="Order.HeldUntil"/>; the money is not there yet.</summary>
    Pending,
    Paid,

    /// <summary>All its tickets were cancelled.</summary>
    Cancelled,

    /// <summary>Nobody paid in time; others can have its tickets.</summary>
    Expired,

    /// <summary>What was paid goes back.</summary>
    Refunded,
}

/// <summary>What one person took in one go.</summary>
public sealed class Order : Aggregate
{
    public const int RequestKeyLength = 100;

    /// <summary>How long tickets are kept for whoever is paying.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(15);

    /// <summary>Who pays at the last second shall not lose the tickets to whoever is waiting for them.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private List<OrderLine> _lines = [];

    private Order() { }

    public OrderId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>130 random bits that open the order page; whoever has the link is the holder.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Chosen by whoever sends the order, once for each: sending it again gives the same order.</summary>
    public string RequestKey { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The e-mail as it is compared: lower case.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>The account that was signed in, if one was.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>What was ordered, at the prices of that moment; at least one.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    public Money Total { get; private set; }

    public OrderState State { get; private set; }

    public PaymentId? Payment { get; private set; }

    /// <summary>While it is pending: when its tickets may go to others. Null when nothing had to be waited for.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public static Order Place(
        EventId forEvent,
        Guest guest,
        IEnumerable<OrderLine> lines,
        Money total,
        string requestKey,
        AccountId? account,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = OrderId.New(),
            Event = forEvent,
            Key = Secret.NewCode(),
            RequestKey = requestKey,
            Name = guest.Name.Trim(),
            Email = EmailAddress.Read(guest.Email),
            EmailKey = EmailAddress.KeyOf(guest.Email),
            Account = account,
            _lines = [.. lines],
            Total = total,
            State = OrderState.Pending,
            PlacedAt = now,
        };

    /// <summary>Its state as of now: a hold that has run out needs nobody to say so.</summary>
    public OrderState StateAt(DateTimeOffset now) =>
        State is OrderState.Pending && HeldUntil <= now ? OrderState.Expired : State;

    public void AwaitPayment(PaymentId payment, DateTimeOffset now)
    {
        Payment = payment;
        HeldUntil = now + HoldTime;
    }

    /// <summary>The money is there, in time or not, and the stock was taken: it is paid, and its tickets are issued.</summary>
    public IReadOnlyList<Ticket> Pay(PaymentId payment, DateTimeOffset now)
    {
        Payment = payment;
        State = OrderState.Paid;
        var tickets = _lines
            .SelectMany(line => Enumerable.Range(0, line.Quantity).Select(_ => Ticket.Reserve(this, line)))
            .ToList();
        foreach (var ticket in tickets)
        {
            ticket.Issue(now);
        }

        Raise(new OrderPaid(Event, Id, now));
        return tickets;
    }

    /// <summary>Nobody paid in time.</summary>
    public void Expire() => State = OrderState.Expired;

    /// <summary>It was paid when its tickets were gone: the money has to go back.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        State = OrderState.Refunded;
        Raise(new OrderUnfulfilled(Event, Id, now));
    }

    /// <summary>Its last ticket was cancelled.</summary>
    public void Close() => State = OrderState.Cancelled;
}
