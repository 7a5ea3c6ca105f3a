using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Calls an announcement back: before it leaves it is a draft again; while it leaves, whoever has it has it, and nobody else gets it.</summary>
public sealed record CallBackAnnouncement(EventId Event, AnnouncementId Announcement) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(AnnouncementDesk desk) : IHandler<CallBackAnnouncement, Done>
    {
        public Task<Result<Done>> Handle(CallBackAnnouncement request, CancellationToken cancellation) =>
            desk.With(request.Event, request.Announcement, (found, _, now) => found.CallBack(now), cancellation);
    }
}
