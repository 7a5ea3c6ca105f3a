using EventFly.Core.Events.Events;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// Columns that are worked out from others, for rows that are older than the column: SQL knows neither zones nor accents.
/// Safe to run twice; a row that is done is not found again.
/// </summary>
internal static class DerivedColumns
{
    private const int AtOnce = 500;

    public static async Task Fill(EventFlyDbContext db)
    {
        while (await FillDays(db) + await FillNames(db) + await FillBuyers(db) > 0) { }

        while (await FillListings(db) > 0) { }
    }

    private static async Task<int> FillDays(EventFlyDbContext db)
    {
        var old = await db
            .Events.AsNoTracking()
            .Where(e => e.LastDay == default)
            .OrderBy(e => e.Id)
            .Take(AtOnce)
            .ToListAsync();
        foreach (var known in old)
        {
            var (first, last) = Zone.Days(known.StartsAt, known.EndsAt, known.Zone);
            var place = Event.PlaceWords(known.Place);
            var text = Event.Words(known.Title, known.Summary, known.Place, known.Tags);
            await db
                .Events.Where(e => e.Id == known.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(e => e.FirstDay, first)
                        .SetProperty(e => e.LastDay, last)
                        .SetProperty(e => e.SearchPlace, place)
                        .SetProperty(e => e.SearchText, text)
                );
        }

        return old.Count;
    }

    /// <summary>What an event costs is looked up as if its price were due: that is another context's to say.</summary>
    private static async Task<int> FillListings(EventFlyDbContext db)
    {
        var old = await db
            .Events.AsNoTracking()
            .Where(e => !db.Listings.Any(l => l.Event == e.Id))
            .OrderBy(e => e.Id)
            .Take(AtOnce)
            .ToListAsync();
        db.Listings.AddRange(old.Select(Listing.Of));
        db.ListingWords.AddRange(old.Select(ListingWords.Of));
        foreach (var listing in db.Listings.Local)
        {
            db.Entry(listing).Property(l => l.PriceUntil).CurrentValue = DateTimeOffset.UnixEpoch;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return old.Count;
    }

    private static async Task<int> FillNames(EventFlyDbContext db)
    {
        var old = await db
            .Tickets.Where(t => t.FoldedText == "")
            .OrderBy(t => t.Id)
            .Select(t => new
            {
                t.Id,
                t.AttendeeName,
                t.AttendeeEmail,
            })
            .Take(AtOnce)
            .ToListAsync();
        foreach (var ticket in old)
        {
            var text = SearchWords.Fold(ticket.AttendeeName, ticket.AttendeeEmail);
            await db
                .Tickets.Where(t => t.Id == ticket.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.FoldedText, text));
        }

        return old.Count;
    }

    private static async Task<int> FillBuyers(EventFlyDbContext db)
    {
        var old = await db
            .Orders.Where(o => o.FoldedText == "")
            .OrderBy(o => o.Id)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Email,
            })
            .Take(AtOnce)
            .ToListAsync();
        foreach (var order in old)
        {
            var text = Order.Words(order.Id, order.Name, order.Email);
            await db
                .Orders.Where(o => o.Id == order.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.FoldedText, text));
        }

        return old.Count;
    }
}
