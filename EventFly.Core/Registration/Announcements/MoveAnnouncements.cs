using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>An event was moved: announcements that leave by its times move along.</summary>
internal sealed class MoveAnnouncements(IRegistrationDb db, IEventLookup events) : IFollowUp<EventChanged>
{
    public async Task Follow(EventChanged happened, CancellationToken cancellation)
    {
        var scheduled = await db
            .Announcements.Where(a => a.Event == happened.Event && a.State == AnnouncementState.Scheduled)
            .ToListAsync(cancellation);
        if (scheduled.Count > 0 && await events.Find(happened.Event, cancellation) is { } card)
        {
            scheduled.ForEach(a => a.Follow(card));
        }
    }
}
