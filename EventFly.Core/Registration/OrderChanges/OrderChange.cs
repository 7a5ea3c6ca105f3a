using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.OrderChanges;

public enum OrderChangeState
{
    /// <summary>Its money is not there yet; what it needs is held until <see cref="OrderChange.HeldUntil"/>.</summary>
    Open,
    Done,

    /// <summary>Nobody paid in time, or its organizer took it back.</summary>
    Lapsed,

    /// <summary>It was paid when it could not be made any more: the money goes back.</summary>
    GivenUp,
}

/// <summary>
/// More tickets for a paid order, or other ones for some that it has. Made at once when nothing has to be paid for it, or the organizer
/// has the money; else as soon as the money is there.
/// </summary>
public sealed class OrderChange : Aggregate
{
    public const int ByLength = 200;

    private List<OrderLine> _lines = [];
    private List<TicketSwap> _swaps = [];

    private OrderChange() { }

    public OrderChangeId Id { get; private set; }

    public OrderId Order { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>1 for the first of an order.</summary>
    public int Number { get; private set; }

    /// <summary>Chosen by whoever wants it, once for each: asking again makes it once.</summary>
    public string RequestKey { get; private set; } = "";

    /// <summary>Says whether a request with the same key is the same request.</summary>
    public string RequestDigest { get; private set; } = "";

    /// <summary>Who of the team wanted it.</summary>
    public string By { get; private set; } = "";

    /// <summary>What is bought by it: new tickets, and what others cost more than those before them.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Tickets that become others.</summary>
    public IReadOnlyList<TicketSwap> Swaps => _swaps;

    /// <summary>What is paid for it: the lines.</summary>
    public Money Amount { get; private set; }

    /// <summary>What of the amount is the platform's, in minor units; nothing where the organizer has the money.</summary>
    public long PlatformFee { get; private set; }

    /// <summary>What goes back by it.</summary>
    public Money Back => Amount with { Minor = _swaps.Sum(s => s.Back) };

    public OrderChangeState State { get; private set; }

    /// <summary>Null when there is nothing to pay.</summary>
    public PaymentId? Payment { get; private set; }

    /// <summary>While it is open: when what it needs may go to others. Null when nothing had to be waited for.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public DateTimeOffset WantedAt { get; private set; }

    internal static OrderChange Want(
        Order order,
        int number,
        ChangePlan plan,
        (string Key, string Digest, string By) wish,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = OrderChangeId.New(),
            Order = order.Id,
            Event = order.Event,
            Number = number,
            RequestKey = wish.Key,
            RequestDigest = wish.Digest,
            By = Text.Cut(wish.By, ByLength),
            _lines = [.. plan.Lines],
            _swaps = [.. plan.Swaps],
            Amount = order.Total with { Minor = plan.Amount },
            State = OrderChangeState.Open,
            WantedAt = now,
        };

    /// <summary>How many of each type it takes from the stock.</summary>
    public IReadOnlyList<(TicketTypeId Type, int Quantity)> Takes =>
        [
            .. _lines
                .Where(l => l.NewTickets > 0)
                .Select(l => (l.Type, l.NewTickets))
                .Concat(_swaps.Select(s => (s.To, 1)))
                .GroupBy(t => t.Item1)
                .Select(g => (g.Key, g.Sum(t => t.Item2))),
        ];

    /// <summary>Its state as of now: a hold that has run out needs nobody to say so.</summary>
    public OrderChangeState StateAt(DateTimeOffset now) =>
        State is OrderChangeState.Open && HeldUntil <= now ? OrderChangeState.Lapsed : State;

    /// <summary>The buyer is sent the link to pay it.</summary>
    public void AwaitPayment(PaymentId payment, long platformFee, DateTimeOffset until, DateTimeOffset now)
    {
        (Payment, PlatformFee, HeldUntil) = (payment, platformFee, until);
        Raise(new PaymentWanted(Event, Order, now) { Change = Id });
    }

    /// <summary>It is made.</summary>
    public void Finish(PaymentId? payment) => (State, Payment) = (OrderChangeState.Done, payment ?? Payment);

    /// <summary>Nobody waits for its money any more: what it holds is let go. Its types are held.</summary>
    internal Task LapseIn(Basket basket, CancellationToken cancellation)
    {
        State = OrderChangeState.Lapsed;
        return basket.Release(Order, Takes.Select(t => t.Type), cancellation);
    }

    /// <summary>Its organizer takes it back: what it holds is anyone's from now on.</summary>
    public void Withdraw(DateTimeOffset now) => HeldUntil = now - Orders.Order.Grace;

    /// <summary>It was paid, and cannot be made any more.</summary>
    public void GiveUp() => State = OrderChangeState.GivenUp;
}
