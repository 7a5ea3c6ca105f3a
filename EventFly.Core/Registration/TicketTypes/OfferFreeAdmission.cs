using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A new event starts with one free ticket type, so that it can be published as it is.</summary>
internal sealed class OfferFreeAdmission(IRegistrationDb db) : IFollowUp<EventCreated>
{
    public async Task Follow(EventCreated happened, CancellationToken cancellation)
    {
        if (await db.TicketTypes.AnyAsync(t => t.Event == happened.Event, cancellation))
        {
            return;
        }

        var details = new TicketTypeDetails(TicketType.FreeAdmission, 0, TicketType.FreeAdmissionQuota);
        db.TicketTypes.Add(TicketType.Offer(happened.Event, happened.Currency, details).Value);
    }
}
