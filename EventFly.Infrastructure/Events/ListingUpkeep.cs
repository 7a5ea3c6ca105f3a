using EventFly.Core.Events.Events;
using EventFly.Core.Events.Listings;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EventFly.Infrastructure.Events;

/// <summary>Whoever saves an event saves what the search knows of it, whether they think of it or not.</summary>
internal static class ListingUpkeep
{
    public static void Write(EventFlyDbContext db)
    {
        var events = db.ChangeTracker.Entries<Event>().ToList();
        // Changes are known by now. To look for them again at each listing takes half a minute for a thousand events.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            Write(db, events);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static void Write(EventFlyDbContext db, List<EntityEntry<Event>> events)
    {
        foreach (var entry in events)
        {
            var (listing, words) = (Listing.Of(entry.Entity), ListingWords.Of(entry.Entity));
            if (entry.State is EntityState.Added)
            {
                Add(db, db.Listings, listing, listing.Number);
                Add(db, db.ListingWords, words, words.Number);
            }
            else if (entry.State is EntityState.Modified)
            {
                Change(db, listing, words);
            }
        }
    }

    /// <summary>It may wait to be saved already: its event had an address that somebody else was faster to take.</summary>
    private static void Add<T>(EventFlyDbContext db, DbSet<T> rows, T row, long number)
        where T : class
    {
        if (Tracked(rows, number) is { } waiting)
        {
            db.Entry(waiting).CurrentValues.SetValues(row);
        }
        else
        {
            rows.Add(row);
        }
    }

    private static void Change(EventFlyDbContext db, Listing listing, ListingWords words)
    {
        var (known, said) = (Tracked(db.Listings, listing.Number), Tracked(db.ListingWords, words.Number));
        if (known is null)
        {
            var row = db.Listings.Update(listing);
            row.Property(l => l.LowestPrice).IsModified = false;
            row.Property(l => l.PriceUntil).IsModified = false;
        }
        else
        {
            var (price, until) = (known.LowestPrice, known.PriceUntil);
            var row = db.Entry(known);
            row.CurrentValues.SetValues(listing);
            row.Property(l => l.LowestPrice).CurrentValue = price;
            row.Property(l => l.PriceUntil).CurrentValue = until;
        }

        if (said is null)
        {
            db.ListingWords.Update(words);
        }
        else
        {
            db.Entry(said).CurrentValues.SetValues(words);
        }
    }

    private static T? Tracked<T>(DbSet<T> rows, long number)
        where T : class => rows.Local.FindEntry(number)?.Entity;
}
