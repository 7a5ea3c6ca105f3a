using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Throws away a draft, or one that nobody got. What has left stays: it says who was told what.</summary>
public sealed record DeleteAnnouncement(EventId Event, AnnouncementId Announcement) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<DeleteAnnouncement, Done>
    {
        public async Task<Result<Done>> Handle(DeleteAnnouncement request, CancellationToken cancellation)
        {
            var found = await db.Announcements.FirstOrDefaultAsync(
                a => a.Id == request.Announcement && a.Event == request.Event,
                cancellation
            );
            if (found is null)
            {
                // Somebody was faster, or it never was there: it is not there now.
                return Result.Done;
            }

            if (found.State is not (AnnouncementState.Draft or AnnouncementState.Missed))
            {
                return AnnouncementFaults.IsOnItsWay;
            }

            db.Announcements.Remove(found);
            return Result.Done;
        }
    }
}
