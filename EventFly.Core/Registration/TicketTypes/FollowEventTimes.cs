using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>An event was moved: sales that start or end so many days before it move along.</summary>
internal sealed class FollowEventTimes(IRegistrationDb db, IEventLookup events) : IFollowUp<EventChanged>
{
    public async Task Follow(EventChanged happened, CancellationToken cancellation)
    {
        var types = await db
            .TicketTypes.Where(t => t.Event == happened.Event)
            .Where(t => t.SaleStartsBefore != null || t.SaleEndsBefore != null)
            .ToListAsync(cancellation);
        if (types.Count > 0 && await events.Find(happened.Event, cancellation) is { } card)
        {
            types.ForEach(t => t.Follow(card));
        }
    }
}
