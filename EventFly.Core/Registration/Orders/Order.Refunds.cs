using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Orders;

/// <summary>What goes back of an order, and why.</summary>
public sealed partial class Order
{
    private const string Unfulfilled = "unfulfilled";

    /// <summary>What was promised to its buyer; whatever the organizer changes later, this stays.</summary>
    public RefundPolicy Refunds { get; private set; } = RefundPolicy.None;

    /// <summary>When the event was to start as it was placed; null for orders from before it was noted, which were promised nothing.</summary>
    public DateTimeOffset? PromisedStart { get; private set; }

    public void Promise(RefundPolicy refunds, DateTimeOffset eventStart) =>
        (Refunds, PromisedStart) = (refunds, eventStart);

    /// <summary>How much of a price comes back to a holder who gives a ticket back, in percent.</summary>
    public int PercentBack(EventCard card, DateTimeOffset now) => Refunds.PercentAt(now, card, PromisedStart);

    /// <summary>Each ticket by itself, so that one by one comes to the same as all at once.</summary>
    public Money ReturnOf(IEnumerable<Ticket> tickets, int percent) =>
        tickets.Aggregate(Money.Zero(Total.Currency), (sum, t) => sum + ReturnOf(t.Price, percent));

    /// <summary>Rounded to the coin, halves for the buyer.</summary>
    public static Money ReturnOf(Money price, int percent) =>
        price with
        {
            Minor = Amounts.Part(price.Minor, percent, 100),
        };

    /// <summary>It was paid when its tickets were gone: the money has to go back.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        State = OrderState.Refunded;
        Raise(
            new RefundDue(Event, Id, Total, Unfulfilled, now)
            {
                Tax = TaxOf(),
                Fee = PlatformFee,
                Shares = TaxShare.Sum([.. _lines.Select(l => l.Share), new TaxShare(0, Fee, 0)]),
            }
        );
    }

    /// <summary>Tickets of it were cancelled: what they cost goes back, or a part of it, and without any left it is over.</summary>
    /// <param name="cancelled">At least one; none that was cancelled before.</param>
    /// <param name="percent">How much of each price goes back, and of the tax in it; what is kept stays sold.</param>
    /// <returns>What goes back.</returns>
    public Money TakeBack(IReadOnlyList<Ticket> cancelled, bool isAnyLeft, DateTimeOffset now, int percent = 100)
    {
        var amount = ReturnOf(cancelled, percent);
        if (!amount.IsZero)
        {
            // A ticket is cancelled once, so its name makes the reason one that comes once.
            Raise(
                new RefundDue(Event, Id, amount, $"tickets:{cancelled.Min(t => t.Id.Value)}", now)
                {
                    Tax = cancelled.Sum(t => Amounts.Part(t.Tax, percent, 100)),
                    Shares = SharesOf(cancelled, percent),
                }
            );
        }

        State = (isAnyLeft, State is OrderState.PartlyRefunded || !amount.IsZero) switch
        {
            (true, true) => OrderState.PartlyRefunded,
            (true, false) => OrderState.Paid,
            (false, true) => OrderState.Refunded,
            (false, false) => OrderState.Cancelled,
        };
        return amount;
    }

    /// <summary>
    /// Its event was cancelled: what goes back beside the tickets that could be taken back is what guests paid who were inside, and
    /// the fee. It is over.
    /// </summary>
    public void GiveBackRest(IEnumerable<Ticket> inside, DateTimeOffset now)
    {
        var tickets = inside.ToList();
        var amount = ReturnOf(tickets, 100) + (Total with { Minor = Fee });
        if (!amount.IsZero)
        {
            Raise(
                new RefundDue(Event, Id, amount, "event-cancelled", now)
                {
                    Tax = tickets.Sum(t => t.Tax),
                    Fee = Fee,
                    Shares = TaxShare.Sum([.. SharesOf(tickets, 100), new TaxShare(0, Fee, 0)]),
                }
            );
        }

        State = OrderState.Refunded;
    }

    /// <summary>A change was made: what was bought by it is part of the order, and what tickets cost less goes back.</summary>
    internal void Take(OrderChange change, DateTimeOffset now)
    {
        AddLines(change);
        var cheaper = change.Swaps.Where(s => s.Back > 0).ToList();
        if (cheaper.Count > 0)
        {
            State = OrderState.PartlyRefunded;
            Raise(
                new RefundDue(Event, Id, Total with { Minor = cheaper.Sum(s => s.Back) }, $"change:{change.Id}", now)
                {
                    Tax = cheaper.Sum(s => s.TaxBack),
                    Shares = TaxShare.Sum(cheaper.Select(s => new TaxShare(s.TaxRate, s.Back, s.TaxBack))),
                }
            );
        }

        if (!change.Amount.IsZero)
        {
            // Told first, so that the letter can name the invoice that is there by then.
            Raise(new InvoiceDue(Event, Id, now));
        }

        SendAgain(now);
    }

    /// <summary>A change was paid that cannot be made any more: its money has to go back.</summary>
    internal void GiveUp(OrderChange change, DateTimeOffset now)
    {
        AddLines(change);
        Raise(
            new RefundDue(Event, Id, change.Amount, $"change:{change.Id}", now)
            {
                Tax = change.Lines.Sum(l => l.Tax),
                Fee = change.PlatformFee,
                Shares = TaxShare.Sum(change.Lines.Select(l => l.Share)),
            }
        );
    }

    private void AddLines(OrderChange change)
    {
        var last = _lines.Max(l => l.Number);
        _lines.AddRange(change.Lines.Select((l, i) => l with { Number = last + i + 1 }));
        Total += change.Amount;
    }

    private static IReadOnlyList<TaxShare> SharesOf(IEnumerable<Ticket> tickets, int percent) =>
        TaxShare.Sum(
            tickets.Select(t => new TaxShare(
                t.TaxRate,
                ReturnOf(t.Price, percent).Minor,
                Amounts.Part(t.Tax, percent, 100)
            ))
        );

    private long TaxOf() => _lines.Sum(l => l.Tax);
}
