using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>A paid order that is to be changed, once nobody else changes it.</summary>
/// <param name="Tickets">Every ticket of it.</param>
/// <param name="Number">Of its next change.</param>
/// <param name="Made">What was made of the same request before; null for a new one.</param>
/// <param name="Over">Earlier ones whose time ran out, and which nobody has tidied up.</param>
internal sealed record OpenOrder(
    Order Order,
    IReadOnlyList<Ticket> Tickets,
    EventCard Card,
    int Number,
    OrderChange? Made,
    IReadOnlyList<OrderChange> Over,
    DateTimeOffset Now
);

/// <summary>How a change is wanted.</summary>
/// <param name="Way">How what it costs is paid.</param>
/// <param name="Note">For money that the organizer has: how it came.</param>
internal sealed record ChangeWish(PayWay Way, string Note, string RequestKey, string RequestDigest);

/// <summary>Makes changes of paid orders, in the caller's transaction.</summary>
internal sealed class ChangeDesk(
    IRegistrationDb db,
    OrderReturns returns,
    IEventLookup events,
    IPayments payments,
    Actor actor,
    TimeProvider time,
    IAfterCommit after
) : ICollaborator
{
    /// <summary>Holds an order's row and looks whether it can be changed.</summary>
    public async Task<Result<OpenOrder>> Open(
        EventId forEvent,
        OrderId id,
        string requestKey,
        CancellationToken cancellation
    )
    {
        if (
            await returns.Held(id, cancellation) is not var (order, tickets)
            || order.Event != forEvent
            || await events.Find(forEvent, cancellation) is not { } card
        )
        {
            return Fault.NotVisible;
        }

        var now = time.GetUtcNow();
        var changes = await db.OrderChanges.Where(c => c.Order == id).ToListAsync(cancellation);
        var open = new OpenOrder(
            order,
            tickets,
            card,
            changes.Count + 1,
            changes.Find(c => c.RequestKey == requestKey),
            changes.FindAll(c => c.State is OrderChangeState.Open && c.StateAt(now) is OrderChangeState.Lapsed),
            now
        );
        return open.Made is not null ? open
            : card.ClosedFault(now) is { } closed ? closed
            : !order.State.IsGood() ? RegistrationFaults.NoTickets
            : changes.Exists(c => c.StateAt(now) is OrderChangeState.Open) ? RegistrationFaults.ChangeIsOpen
            : open;
    }

    /// <summary>Makes a change, or holds what it needs until it is paid. The types that it and earlier ones name are held.</summary>
    public async Task<Result<OrderChange>> Make(
        OpenOrder open,
        ChangePlan plan,
        ChangeWish wish,
        CancellationToken cancellation
    )
    {
        var (order, now) = (open.Order, open.Now);
        var change = OrderChange.Want(order, open.Number, plan, (wish.RequestKey, wish.RequestDigest, actor.Name), now);
        var charge = new Charge(order.Id, order.Event, change.Amount, open.Card.Title)
        {
            Part = open.Number,
            Tax = change.Lines.Sum(l => l.Tax),
        };
        var basket = new Basket(db);
        foreach (var over in open.Over)
        {
            // An order holds once for each type: what an earlier change held is not this one's.
            await over.LapseIn(basket, cancellation);
        }

        if (!change.Amount.IsZero && wish.Way is PayWay.Link)
        {
            if (payments.FaultToTake(change.Amount) is { } unpayable)
            {
                return unpayable;
            }

            var until = Order.LinkUntil(open.Card, now);
            if (!await basket.Keep(order.Id, change.Takes, until + Order.Grace, now, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            var fee = plan.Rate.Of(change.Amount).Minor;
            change.AwaitPayment(payments.Start(charge with { Fee = fee }).Payment, fee, until, now);
            db.OrderChanges.Add(change);
            return change;
        }

        if (!await basket.Sell(change.Takes, now, cancellation))
        {
            return RegistrationFaults.SoldOut;
        }

        db.OrderChanges.Add(change);
        PaymentId? paid = change.Amount.IsZero ? null : payments.TakeByHand(charge, wish.Note);
        await Finish(change, order, open.Tickets, paid, now, cancellation);
        return change;
    }

    /// <summary>The money for a change is there, in time or not. The order's row is held.</summary>
    public async Task Fulfil(Order order, PaymentId payment, CancellationToken cancellation)
    {
        var change = await db.OrderChanges.FirstOrDefaultAsync(c => c.Payment == payment, cancellation);
        if (change?.State is not (OrderChangeState.Open or OrderChangeState.Lapsed))
        {
            return;
        }

        var now = time.GetUtcNow();
        var basket = new Basket(db);
        await basket.Hold(change.Takes.Select(t => t.Type).Concat(change.Swaps.Select(s => s.From)), cancellation);
        if (change.State is OrderChangeState.Open)
        {
            // Whatever is still kept goes back first, so that taking it again is all there is to do. Of one that lapsed nothing is.
            await basket.Release(order.Id, change.Takes.Select(t => t.Type), cancellation);
        }

        var tickets = await db.Tickets.Where(t => t.Order == order.Id).ToListAsync(cancellation);
        var card = await events.Find(order.Event, cancellation);
        var canBeMade =
            order is { GiveBackSince: null }
            && order.State.IsGood()
            && card is { State: not EventState.Cancelled }
            && change.Swaps.All(s => tickets.Exists(t => s.Fits(t)));
        if (canBeMade && await basket.Sell(change.Takes, now, cancellation))
        {
            await Finish(change, order, tickets, payment, now, cancellation);
            return;
        }

        change.GiveUp();
        order.GiveUp(change, now);
    }

    private async Task Finish(
        OrderChange change,
        Order order,
        IReadOnlyList<Ticket> tickets,
        PaymentId? paid,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var basket = new Basket(db);
        foreach (var swap in change.Swaps)
        {
            var ticket = tickets.First(t => t.Id == swap.Ticket);
            ticket.Become(swap);
            if (ticket.HolderKey is not null)
            {
                ticket.SendAgain(now);
            }
        }

        foreach (var from in change.Swaps.GroupBy(s => s.From))
        {
            await basket.GiveBack(from.Key, from.Count(), cancellation);
        }

        var added = change
            .Lines.SelectMany(line => Enumerable.Range(0, line.NewTickets).Select(_ => Ticket.Reserve(order, line)))
            .ToList();
        added.ForEach(t => t.Issue(now));
        db.Tickets.AddRange(added);
        change.Finish(paid);
        order.Take(change, now);
        after.Signal(AnalyticsTopics.Attendance(order.Event));
    }
}
