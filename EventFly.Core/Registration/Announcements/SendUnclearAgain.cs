using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>
/// Sends the copies of which nobody knows whether they arrived once more: some may be read twice, and that is the team's to
/// decide. Returns how many.
/// </summary>
public sealed record SendUnclearAgain(EventId Event, AnnouncementId Announcement) : ICommand<int>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, AnnouncementDesk desk, TimeProvider time)
        : IHandler<SendUnclearAgain, int>
    {
        public async Task<Result<int>> Handle(SendUnclearAgain request, CancellationToken cancellation)
        {
            var going = await desk.With(
                request.Event,
                request.Announcement,
                (found, _, _) => found.GoOn(),
                cancellation
            );
            if (!going.IsDone)
            {
                return going.Fault;
            }

            var now = time.GetUtcNow();
            var again = await db
                .AnnouncementCopies.Where(c => c.Announcement == request.Announcement && c.State == CopyState.Unclear)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(c => c.State, CopyState.Waiting)
                            .SetProperty(c => c.Reason, "")
                            .SetProperty(c => c.NotBefore, now)
                            .SetProperty(c => c.MovedAt, now),
                    cancellation
                );
            return again > 0 ? again : AnnouncementFaults.NothingToSendAgain;
        }
    }
}
