using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Following;

/// <param name="Upcoming">How many public events of it have not ended.</param>
public sealed record Followed(OrganizationCard Organizer, int Upcoming);

/// <summary>The organizers that whoever is signed in follows, the latest first; at most 100.</summary>
public sealed record MyFollows : IUseCase<IReadOnlyList<Followed>>
{
    private const int Most = 100;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventsDb db, IOrganizationLookup organizations, Actor actor, TimeProvider time)
        : IHandler<MyFollows, IReadOnlyList<Followed>>
    {
        public async Task<Result<IReadOnlyList<Followed>>> Handle(MyFollows request, CancellationToken cancellation)
        {
            var (account, now) = (actor.Account!.Value, time.GetUtcNow());
            var followed = await db
                .Follows.Where(f => f.Account == account)
                .OrderByDescending(f => f.Number)
                .Take(Most)
                .Select(f => f.Organization)
                .ToListAsync(cancellation);
            var planned = await db
                .Events.Where(e => followed.Contains(e.Organization))
                .Where(e => e.State == EventState.Published && e.IsListed && e.EndsAt > now)
                .GroupBy(e => e.Organization)
                .Select(g => new { g.Key, Events = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Events, cancellation);
            var cards = (await organizations.FindMany(followed, cancellation)).ToDictionary(o => o.Id);
            return followed
                .Where(cards.ContainsKey)
                .Select(o => new Followed(cards[o], planned.GetValueOrDefault(o)))
                .ToList();
        }
    }
}
