using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.OrderChanges;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// The money for an order is there. In time, or as long as its tickets are left, it gets them; else its money goes back.
/// </summary>
internal sealed class FulfilOrder(
    IRegistrationDb db,
    IEventLookup events,
    ChangeDesk changes,
    TimeProvider time,
    IAfterCommit after
) : IFollowUp<PaymentSettled>
{
    public async Task Follow(PaymentSettled happened, CancellationToken cancellation)
    {
        await db.HoldOrder(happened.Order, cancellation);
        var order = await db.Orders.SingleAsync(o => o.Id == happened.Order, cancellation);
        if (order.Payment != happened.Payment)
        {
            await changes.Fulfil(order, happened.Payment, cancellation);
            return;
        }

        if (order.State is not (OrderState.Pending or OrderState.Expired))
        {
            return;
        }

        var now = time.GetUtcNow();
        var basket = new Basket(db);
        await basket.Hold(order.Lines.Select(l => l.Type), cancellation);
        var card = await events.Find(order.Event, cancellation);
        // The mark may be there before the event is seen to be cancelled: it waited for this order's row, or was first.
        var isCalledOff = order.GiveBackSince is not null || card is null or { State: EventState.Cancelled };
        if (isCalledOff || !await basket.SellKept(order, now, cancellation))
        {
            order.GiveUp(now);
            return;
        }

        await db
            .VoucherUses.Where(u => u.Order == order.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Until, (DateTimeOffset?)null), cancellation);
        var tickets = order.Pay(happened.Payment, now);
        db.Tickets.AddRange(tickets);
        await db.HandOutAnswers(order, tickets, cancellation);
        after.Signal(AnalyticsTopics.Attendance(order.Event));
    }
}
