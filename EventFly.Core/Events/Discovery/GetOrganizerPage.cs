using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <param name="Upcoming">What has not ended, the next first.</param>
/// <param name="Past">The latest first.</param>
public sealed record OrganizerPublic(
    OrganizationCard Organizer,
    IReadOnlyList<FoundEvent> Upcoming,
    IReadOnlyList<FoundEvent> Past
);

/// <summary>An organizer's public page: listed events, up to 60 to come and 12 that were.</summary>
public sealed record GetOrganizerPage(string Slug) : IUseCase<OrganizerPublic>
{
    private const int MostUpcoming = 60;
    private const int MostPast = 12;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, IOrganizationLookup organizations, TimeProvider time)
        : IHandler<GetOrganizerPage, OrganizerPublic>
    {
        public async Task<Result<OrganizerPublic>> Handle(GetOrganizerPage request, CancellationToken cancellation)
        {
            if (await organizations.FindBySlug(request.Slug, cancellation) is not { } organizer)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var listed = db
                .Events.AsNoTracking()
                .Where(e => e.Organization == organizer.Id && e.State == EventState.Published && e.IsListed);
            var upcoming = await listed
                .Where(e => e.EndsAt > now)
                .OrderBy(e => e.StartsAt)
                .ThenBy(e => e.Id)
                .Take(MostUpcoming)
                .Select(FoundEvent.From)
                .ToListAsync(cancellation);
            var past = await listed
                .Where(e => e.EndsAt <= now)
                .OrderByDescending(e => e.StartsAt)
                .ThenBy(e => e.Id)
                .Take(MostPast)
                .Select(FoundEvent.From)
                .ToListAsync(cancellation);
            return new OrganizerPublic(organizer, upcoming, past);
        }
    }
}
