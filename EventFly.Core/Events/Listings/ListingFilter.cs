using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>Narrows listings to what a search asks for.</summary>
internal sealed class ListingFilter(IEventsDb db, IListingTexts texts, TimeProvider time) : ICollaborator
{
    public IQueryable<Listing> Upcoming()
    {
        var now = time.GetUtcNow();
        return db.Listings.AsNoTracking().Where(e => e.IsPublic && e.EndsAt > now);
    }

    /// <summary>All but the words, and what has a count beside it: kind, language, price, online or on site.</summary>
    public async Task<IQueryable<Listing>> Matching(
        SearchEvents request,
        TextQuery where,
        CancellationToken cancellation
    )
    {
        var found = Within(Upcoming(), where, WordsOf.Place);
        if (request.From is { } from)
        {
            found = found.Where(e => e.LastDay >= from);
        }

        if (request.Until is { } until)
        {
            // What starts on that day somewhere starts by then; the index is in the order of instants.
            var latest = Latest(until);
            found = found.Where(e => e.FirstDay <= until && e.StartsAt <= latest);
        }

        if (Text.Tidy(request.Tag ?? "").ToLowerInvariant() is { Length: > 0 } tag)
        {
            // The index knows the words of a tag; whether they are the whole tag, the row tells.
            var words = TextQuery.Of(tag);
            found = Within(found, words, WordsOf.TitleAndTags, withPrefixes: false).Where(e => e.Tags.Contains(tag));
        }

        found = request.Near?.Circle(found) ?? found;
        return request.ThisWeekend ? await Weekend.Only(found, time.GetUtcNow(), cancellation) : found;
    }

    private static DateTimeOffset Latest(DateOnly day) =>
        day.Year >= 9_999 ? DateTimeOffset.MaxValue : new(day.AddDays(2).ToDateTime(default), TimeSpan.Zero);

    public IQueryable<Listing> Within(
        IQueryable<Listing> listings,
        TextQuery query,
        WordsOf where,
        bool withPrefixes = true
    )
    {
        if (query.IsEmpty)
        {
            return listings;
        }

        var numbers = texts.Holding(query, where, withPrefixes);
        return listings.Where(e => numbers.Contains(e.Number));
    }

    /// <summary>The rest of it.</summary>
    public static IQueryable<Listing> Chosen(IQueryable<Listing> listings, SearchEvents request)
    {
        if (request.Kind is { } kind)
        {
            listings = listings.Where(e => e.Kind == kind);
        }

        if (request.Language is { Length: > 0 } language)
        {
            listings = listings.Where(e => e.Language == language);
        }

        if (request.OnlineOnly)
        {
            listings = listings.Where(e => e.IsOnline);
        }

        if (request.OnSiteOnly)
        {
            listings = listings.Where(e => e.IsOnSite);
        }

        listings = request.Price switch
        {
            PriceWish.Free => listings.Where(e => e.LowestPrice == 0),
            PriceWish.Paid => listings.Where(e => e.LowestPrice > 0),
            _ => listings,
        };
        return request.MostMoney is { } most && request.Price is not PriceWish.Free
            ? listings.Where(e => e.LowestPrice == 0 || (e.Currency == most.Currency && e.LowestPrice <= most.Minor))
            : listings;
    }
}
