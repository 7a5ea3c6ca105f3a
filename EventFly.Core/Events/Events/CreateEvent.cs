using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Events;

/// <summary>Plans a new event; it is a draft until it is published.</summary>
public sealed record CreateEvent(OrganizationId Organization, EventDetails Details) : ICommand<EventCard>
{
    public Access Access => Access.With(EventPermissions.Manage, Organization);

    internal sealed class Handler(IEventsDb db, IReservedSlugs reserved, TimeProvider time)
        : IHandler<CreateEvent, EventCard>
    {
        public Task<Result<EventCard>> Handle(CreateEvent request, CancellationToken cancellation) =>
            db.Add(request.Organization, request.Details, reserved, time.GetUtcNow(), cancellation);
    }
}
