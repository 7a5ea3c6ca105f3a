using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <param name="Events">Slugs.</param>
/// <param name="Organizers">Slugs of those whose events these are.</param>
/// <param name="Parts">How many parts there are; at least one.</param>
public sealed record PublicPages(IReadOnlyList<string> Events, IReadOnlyList<string> Organizers, int Parts);

/// <summary>What search engines may show: public events that have not ended, in parts of at most <see cref="PartSize"/>.</summary>
/// <param name="Part">From 1; one that does not exist is not found.</param>
public sealed record ListPublicPages(int Part) : IUseCase<PublicPages>
{
    /// <summary>Below the 50,000 addresses of a file that sitemaps.org allows, organizers included.</summary>
    public const int PartSize = 20_000;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventsDb db, IOrganizationLookup organizations, TimeProvider time)
        : IHandler<ListPublicPages, PublicPages>
    {
        public async Task<Result<PublicPages>> Handle(ListPublicPages request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var open = db.Listings.Where(l => l.IsPublic && l.EndsAt > now);
            var parts = Math.Max(1, (await open.CountAsync(cancellation) + PartSize - 1) / PartSize);
            if (request.Part < 1 || request.Part > parts)
            {
                return Fault.NotVisible;
            }

            var part = await open.OrderBy(l => l.Number)
                .Skip((request.Part - 1) * PartSize)
                .Take(PartSize)
                .Join(db.Events, l => l.Event, e => e.Id, (l, e) => new { e.Slug, l.Organization })
                .ToListAsync(cancellation);
            var organizers = await organizations.FindMany(
                [.. part.Select(e => e.Organization).Distinct()],
                cancellation
            );
            return new PublicPages([.. part.Select(e => e.Slug)], [.. organizers.Select(o => o.Slug)], parts);
        }
    }
}
