using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>
/// What time alone changes: prices that are due to be another, and events that are over, which nobody finds any more and whose words
/// need not be kept. Answers how many were tended, at most 200; zero when nothing is left to do.
/// </summary>
public sealed record TendListings : ICommand<int>
{
    private const int AtOnce = 100;

    public Access Access => Access.System;

    internal sealed class Handler(IEventsDb db, ListedPrices prices, TimeProvider time) : IHandler<TendListings, int>
    {
        public async Task<Result<int>> Handle(TendListings request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var due = await db
                .Listings.Where(l => l.PriceUntil != null && l.PriceUntil <= now)
                .OrderBy(l => l.PriceUntil)
                .Take(AtOnce)
                .Select(l => l.Event)
                .ToListAsync(cancellation);
            await prices.Write(due, cancellation);

            var over = await db
                .Listings.Where(l => l.IsPublic && l.StartsAt <= now && l.EndsAt <= now)
                .OrderBy(l => l.StartsAt)
                .Take(AtOnce)
                .Select(l => l.Number)
                .ToListAsync(cancellation);
            await db
                .Listings.Where(l => over.Contains(l.Number))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.IsPublic, false), cancellation);
            await db
                .ListingWords.Where(w => over.Contains(w.Number))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(w => w.Title, "")
                            .SetProperty(w => w.Tags, "")
                            .SetProperty(w => w.Summary, "")
                            .SetProperty(w => w.Place, "")
                            .SetProperty(w => w.Description, ""),
                    cancellation
                );
            return due.Count + over.Count;
        }
    }
}
