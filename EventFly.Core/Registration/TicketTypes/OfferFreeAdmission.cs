using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A new event starts with one free ticket type, unless whoever planned it said otherwise.</summary>
internal sealed class OfferFreeAdmission(IRegistrationDb db, IAfterCommit after) : IFollowUp<EventCreated>
{
    public async Task Follow(EventCreated happened, CancellationToken cancellation)
    {
        var places = happened.Admission switch
        {
            null => TicketType.FreeAdmissionQuota,
            { Kind: AdmissionKind.Free } free => free.Places,
            _ => 0,
        };
        if (places == 0 || await db.TicketTypes.AnyAsync(t => t.Event == happened.Event, cancellation))
        {
            return;
        }

        var details = new TicketTypeDetails(TicketType.FreeAdmission, 0, places);
        db.TicketTypes.Add(TicketType.Offer(happened.Event, happened.Currency, details).Value);
        after.Signal(AnalyticsTopics.Attendance(happened.Event));
    }
}
