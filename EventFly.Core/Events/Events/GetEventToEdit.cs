using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>One event of an organization, to change it.</summary>
public sealed record GetEventToEdit(OrganizationId Organization, string Slug) : IUseCase<EventDraft>
{
    public Access Access => Access.With(EventPermissions.Manage, Organization);

    internal sealed class Handler(IEventsDb db) : IHandler<GetEventToEdit, EventDraft>
    {
        public async Task<Result<EventDraft>> Handle(GetEventToEdit request, CancellationToken cancellation)
        {
            var found = await db
                .Events.AsNoTracking()
                .FirstOrDefaultAsync(
                    e => e.Organization == request.Organization && e.Slug == request.Slug,
                    cancellation
                );
            return found is null ? Fault.NotVisible : found.ToDraft();
        }
    }
}
