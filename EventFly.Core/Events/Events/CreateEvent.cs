using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events;

/// <summary>Plans a new event; it is a draft until it is published.</summary>
public sealed record CreateEvent(OrganizationId Organization, EventDetails Details) : IUseCase<EventCard>
{
    public Access Access => Access.With(EventPermissions.Manage, Organization);

    internal sealed class Handler(IEventsDb db, TimeProvider time) : IHandler<CreateEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(CreateEvent request, CancellationToken cancellation)
        {
            var slug = await Slugs.Free(
                request.Details.Title,
                candidate => db.Events.AnyAsync(e => e.Slug == candidate, cancellation)
            );
            var code = await EventCodes.Free(candidate => db.Events.AnyAsync(e => e.Code == candidate, cancellation));
            var planned = Event.Plan(request.Organization, slug, code, request.Details, time.GetUtcNow());
            if (planned.Fault is { } fault)
            {
                return fault;
            }

            db.Events.Add(planned.Value);
            await db.SaveChangesAsync(cancellation);
            return planned.Value.ToCard();
        }
    }
}
