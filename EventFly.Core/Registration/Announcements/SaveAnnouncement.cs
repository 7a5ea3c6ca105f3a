using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Keeps a draft: a new one, or one that is written anew. Nobody gets it before it is released.</summary>
/// <param name="Announcement">Null: a new one.</param>
/// <param name="Version">That whoever writes has seen; null where nobody looked.</param>
public sealed record SaveAnnouncement(
    EventId Event,
    AnnouncementId? Announcement,
    AnnouncementDetails Details,
    long? Version = null
) : ICommand<AnnouncementId>
{
    public const int MostOfEvent = 500;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, IAfterCommit afterCommit, TimeProvider time)
        : IHandler<SaveAnnouncement, AnnouncementId>
    {
        public async Task<Result<AnnouncementId>> Handle(SaveAnnouncement request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if (request.Details.Fault(card.Zone) is { } wrong)
            {
                return wrong;
            }

            afterCommit.Signal(RegistrationTopics.Announcements(request.Event));
            if (request.Announcement is not { } id)
            {
                return await db.Announcements.CountAsync(a => a.Event == request.Event, cancellation) >= MostOfEvent
                    ? AnnouncementFaults.Enough
                    : db
                        .Announcements.Add(
                            Announcements.Announcement.Write(request.Event, request.Details, time.GetUtcNow())
                        )
                        .Entity.Id;
            }

            var known = await db.Announcements.FirstOrDefaultAsync(
                a => a.Id == id && a.Event == request.Event,
                cancellation
            );
            if (known is null)
            {
                return Fault.NotVisible;
            }

            return known.OutdatedFault(request.Version) is { } outdated
                ? outdated
                : known.Rewrite(request.Details).Match<Result<AnnouncementId>>(_ => id, fault => fault);
        }
    }
}
