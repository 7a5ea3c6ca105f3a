using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Feedback;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Lets a draft leave at its time. Returns when that is.</summary>
public sealed record ReleaseAnnouncement(EventId Event, AnnouncementId Announcement) : ICommand<DateTimeOffset>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, AnnouncementDesk desk)
        : IHandler<ReleaseAnnouncement, DateTimeOffset>
    {
        public async Task<Result<DateTimeOffset>> Handle(ReleaseAnnouncement request, CancellationToken cancellation)
        {
            var feedback = await db.ReadFeedbackTerms(request.Event, cancellation);
            return await desk.With<DateTimeOffset>(
                request.Event,
                request.Announcement,
                (found, card, now) =>
                    found
                        .Release(card, feedback, now)
                        .Match<Result<DateTimeOffset>>(_ => found.DueAt!.Value, fault => fault),
                cancellation
            );
        }
    }
}
