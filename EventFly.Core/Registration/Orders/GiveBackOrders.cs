using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>An event was cancelled: all that was paid for it is to go back. A job does it, order by order.</summary>
internal sealed class GiveBackOrders(IRegistrationDb db) : IFollowUp<EventCancelled>
{
    public Task Follow(EventCancelled happened, CancellationToken cancellation)
    {
        DateTimeOffset? since = happened.At;
        return db
            .Orders.Where(o => o.Event == happened.Event && o.State == OrderState.Paid && o.Total.Minor > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.GiveBackSince, since), cancellation);
    }
}
