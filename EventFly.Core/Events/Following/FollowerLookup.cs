using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Following;

internal sealed class FollowerLookup(IEventsDb db, IAccountLookup accounts) : IFollowerLookup
{
    private const int Most = 500;

    public async Task<FollowerPage> Of(
        OrganizationId organization,
        long after,
        int most,
        CancellationToken cancellation
    )
    {
        var size = Math.Clamp(most, 1, Most);
        var follows = await db
            .Follows.AsNoTracking()
            .Where(f => f.Organization == organization && f.Number > after)
            .OrderBy(f => f.Number)
            .Take(size)
            .ToListAsync(cancellation);
        var cards = (await accounts.FindMany([.. follows.Select(f => f.Account)], cancellation)).ToDictionary(a =>
            a.Id
        );
        return new FollowerPage(
            [
                .. follows
                    .Where(f => cards.ContainsKey(f.Account))
                    .Select(f => new Follower(
                        f.Number,
                        f.Account,
                        cards[f.Account].Name,
                        cards[f.Account].Email,
                        f.Language
                    )),
            ],
            follows.Count == size ? follows[^1].Number : null
        );
    }

    public Task<int> Count(OrganizationId organization, CancellationToken cancellation) =>
        db.Follows.CountAsync(f => f.Organization == organization, cancellation);
}
