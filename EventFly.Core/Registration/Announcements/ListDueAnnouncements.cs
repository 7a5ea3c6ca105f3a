using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Announcements that somebody has to see to: their time has come, or they are leaving. The oldest first, at most 100.</summary>
public sealed record ListDueAnnouncements : IUseCase<IReadOnlyList<DueAnnouncement>>
{
    private const int Most = 100;

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<ListDueAnnouncements, IReadOnlyList<DueAnnouncement>>
    {
        public async Task<Result<IReadOnlyList<DueAnnouncement>>> Handle(
            ListDueAnnouncements request,
            CancellationToken cancellation
        )
        {
            var now = time.GetUtcNow();
            return await db
                .Announcements.AsNoTracking()
                .Where(a =>
                    a.State == AnnouncementState.Sending
                    || (a.State == AnnouncementState.Scheduled && a.DueAt <= now)
                    || (
                        a.State == AnnouncementState.Stopped
                        && db.AnnouncementCopies.Any(c => c.Announcement == a.Id && c.State == CopyState.Leaving)
                    )
                )
                .OrderBy(a => a.DueAt)
                .Take(Most)
                .Select(a => new DueAnnouncement(a.Id, a.Event, a.State != AnnouncementState.Stopped, a.IsGathered))
                .ToListAsync(cancellation);
        }
    }
}

/// <param name="IsLeaving">It was not stopped.</param>
/// <param name="IsGathered">Everybody has a copy who gets one.</param>
public sealed record DueAnnouncement(AnnouncementId Id, EventId Event, bool IsLeaving, bool IsGathered);
