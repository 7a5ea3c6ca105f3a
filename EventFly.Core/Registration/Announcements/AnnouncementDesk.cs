using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>An announcement that a member of the team wants to act on, and its event.</summary>
internal sealed class AnnouncementDesk(
    IRegistrationDb db,
    IEventLookup events,
    IAfterCommit afterCommit,
    TimeProvider time
) : ICollaborator
{
    public async Task<Result<TResult>> With<TResult>(
        EventId subject,
        AnnouncementId id,
        Func<Announcement, EventCard, DateTimeOffset, Result<TResult>> act,
        CancellationToken cancellation
    )
    {
        if (
            await db.Announcements.FirstOrDefaultAsync(a => a.Id == id && a.Event == subject, cancellation)
                is not { } found
            || await events.Find(subject, cancellation) is not { } card
        )
        {
            return Fault.NotVisible;
        }

        afterCommit.Signal(RegistrationTopics.Announcements(subject));
        return act(found, card, time.GetUtcNow());
    }
}
