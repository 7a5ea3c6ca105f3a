using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Events;

/// <summary>Plans a new event; it is a draft until it is published.</summary>
/// <param name="Admission">How people get in; null: with 100 free tickets.</param>
public sealed record CreateEvent(OrganizationId Organization, EventDetails Details, Admission? Admission = null)
    : ICommand<EventCard>
{
    public Access Access => Access.With(EventPermissions.Manage, Organization);

    internal sealed class Handler(IEventsDb db, IReservedSlugs reserved, TimeProvider time)
        : IHandler<CreateEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(CreateEvent request, CancellationToken cancellation) =>
            request.Admission?.Fault() is { } wrong
                ? Fault.Invalid([.. request.Details.Fault()?.Fields ?? [], .. wrong.Fields])
                : await db.Add(
                    request.Organization,
                    request.Details,
                    request.Admission,
                    reserved,
                    time.GetUtcNow(),
                    cancellation
                );
    }
}
