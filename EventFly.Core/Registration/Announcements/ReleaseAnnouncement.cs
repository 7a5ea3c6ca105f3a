using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Lets a draft leave at its time. Returns when that is.</summary>
public sealed record ReleaseAnnouncement(EventId Event, AnnouncementId Announcement) : ICommand<DateTimeOffset>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(AnnouncementDesk desk) : IHandler<ReleaseAnnouncement, DateTimeOffset>
    {
        public Task<Result<DateTimeOffset>> Handle(ReleaseAnnouncement request, CancellationToken cancellation) =>
            desk.With<DateTimeOffset>(
                request.Event,
                request.Announcement,
                (found, card, now) =>
                    found.Release(card, now).Match<Result<DateTimeOffset>>(_ => found.DueAt!.Value, fault => fault),
                cancellation
            );
    }
}
