using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// An event was cancelled: all that was paid for it is to go back. A job does it, order by order. Orders that may still be paid
/// are marked as well: one that is being fulfilled at this very moment holds its row, so this waits for it and then marks what it
/// has become; one that is fulfilled later finds the mark.
/// </summary>
internal sealed class GiveBackOrders(IRegistrationDb db) : IFollowUp<EventCancelled>
{
    public Task Follow(EventCancelled happened, CancellationToken cancellation)
    {
        DateTimeOffset? since = happened.At;
        return db
            .Orders.Where(o => o.Event == happened.Event && o.Total.Minor > 0)
            .Where(o =>
                o.State == OrderState.Paid
                || o.State == OrderState.PartlyRefunded
                || o.State == OrderState.Pending
                || o.State == OrderState.Expired
            )
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.GiveBackSince, since), cancellation);
    }
}
