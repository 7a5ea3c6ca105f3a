using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>
/// Tidies up behind an announcement that is leaving or was stopped: a copy that has been leaving for longer than a mail server may take is unclear, for whoever
/// handed it over is gone; and when none is left, the announcement has been sent.
/// </summary>
public sealed record SettleCopies(AnnouncementId Announcement) : ICommand<Done>
{
    /// <summary>Handing over one letter never takes as long.</summary>
    public static readonly TimeSpan LongestHandover = TimeSpan.FromSeconds(45);

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<SettleCopies, Done>
    {
        public async Task<Result<Done>> Handle(SettleCopies request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var longAgo = now - LongestHandover;
            var copies = db.AnnouncementCopies.Where(c => c.Announcement == request.Announcement);
            await copies
                .Where(c => c.State == CopyState.Leaving && c.MovedAt < longAgo)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(c => c.State, CopyState.Unclear)
                            .SetProperty(c => c.MovedAt, now)
                            .SetProperty(c => c.Reason, ""),
                    cancellation
                );
            var announcement = await db.Announcements.FirstOrDefaultAsync(
                a => a.Id == request.Announcement,
                cancellation
            );
            if (
                announcement is { State: AnnouncementState.Sending, IsGathered: true }
                && !await copies.AnyAsync(
                    c => c.State == CopyState.Waiting || c.State == CopyState.Leaving,
                    cancellation
                )
            )
            {
                announcement.Finish(now);
            }

            return Result.Done;
        }
    }
}
