using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>An announcement that a member of the team wants to act on, and its event.</summary>
internal sealed class AnnouncementDesk(IRegistrationDb db, IEventLookup events, TimeProvider time) : ICollaborator
{
    public async Task<Result<TResult>> With<TResult>(
        EventId subject,
        AnnouncementId id,
        Func<Announcement, EventCard, DateTimeOffset, Result<TResult>> act,
        CancellationToken cancellation
    ) =>
        await db.Announcements.FirstOrDefaultAsync(a => a.Id == id && a.Event == subject, cancellation) is { } found
        && await events.Find(subject, cancellation) is { } card
            ? act(found, card, time.GetUtcNow())
            : Fault.NotVisible;
}
