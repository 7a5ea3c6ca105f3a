using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>So many events that have all of this in common.</summary>
/// <param name="Price">0: nothing is on sale; 1: free; 2: within what may be paid; 3: dearer.</param>
internal sealed record ListingGroup(
    EventKind Kind,
    string Language,
    bool IsOnline,
    bool IsOnSite,
    string Currency,
    int Price,
    int Events
);

/// <summary>
/// Counts what a search finds by everything that has a count beside it, in one go: out of the groups each facet is counted
/// without its own choice, and with all others.
/// </summary>
internal sealed class FacetCounts(KeptGroups kept) : ICollaborator
{
    /// <summary>The next so many events are counted; "and more" is said of the rest.</summary>
    public const int MostCounted = 10_000;

    private const int MostForTags = 1_000;
    private const int MostTags = 12;

    private const int NotSold = 0;
    private const int Free = 1;
    private const int Within = 2;
    private const int Dearer = 3;

    /// <param name="matching">As <see cref="ListingFilter.Matching"/> left it.</param>
    /// <param name="isAll">It is all that is upcoming.</param>
    public async Task<Facets> Of(
        SearchEvents request,
        IQueryable<Listing> matching,
        bool isAll,
        CancellationToken cancellation
    )
    {
        var most = request.MostMoney;
        var isExact = isAll && most is null;
        var groups = isAll
            ? await kept.Get(most, () => Groups(isExact ? matching : Bounded(matching), most, cancellation))
            : await Groups(Bounded(matching), most, cancellation);
        var counted = groups.Sum(g => g.Events);
        var total = groups.Where(g => Fits(g, request)).Sum(g => g.Events);
        return new Facets(
            total,
            !isExact && counted >= MostCounted,
            Counts(groups, request with { Kind = null }, g => g.Kind),
            [.. Counts(groups, request with { Language = null }, g => g.Language).Where(c => c.Value.Length > 0)],
            Counts(
                groups.Where(g => g.Price is not NotSold),
                request with
                {
                    Price = PriceWish.Any,
                },
                g => g.Price is Free ? PriceWish.Free : PriceWish.Paid
            ),
            Sum(groups.Where(g => g.IsOnline), request with { OnlineOnly = false, OnSiteOnly = false }),
            Sum(groups.Where(g => g.IsOnSite), request with { OnlineOnly = false, OnSiteOnly = false }),
            [
                .. groups
                    .Where(g => g.Price is Within or Dearer)
                    .GroupBy(g => g.Currency)
                    .OrderByDescending(g => g.Sum(c => c.Events))
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => g.Key),
            ]
        );
    }

    /// <summary>The tags that most of what was found carries; none when there is too much of it to count.</summary>
    public static async Task<IReadOnlyList<FacetCount<string>>> Tags(
        IQueryable<Listing> chosen,
        int total,
        CancellationToken cancellation
    )
    {
        if (total is 0 or > MostForTags)
        {
            return [];
        }

        // Counted here: SQLite cannot take a column of several texts apart and group by them.
        var tags = await chosen.Select(e => e.Tags).ToListAsync(cancellation);
        return
        [
            .. tags.SelectMany(t => t)
                .CountBy(t => t)
                .OrderByDescending(t => t.Value)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Take(MostTags)
                .Select(t => new FacetCount<string>(t.Key, t.Value)),
        ];
    }

    private static IQueryable<Listing> Bounded(IQueryable<Listing> matching) =>
        matching.OrderBy(e => e.StartsAt).ThenBy(e => e.Number).Take(MostCounted);

    private static async Task<IReadOnlyList<ListingGroup>> Groups(
        IQueryable<Listing> listings,
        Money? most,
        CancellationToken cancellation
    )
    {
        var (minor, currency) = (most?.Minor ?? long.MaxValue, most?.Currency ?? "");
        return await listings
            .Select(e => new
            {
                e.Kind,
                e.Language,
                e.IsOnline,
                e.IsOnSite,
                Currency = e.LowestPrice > 0 ? e.Currency : "",
                Price = e.LowestPrice == null ? NotSold
                : e.LowestPrice == 0 ? Free
                : e.LowestPrice <= minor && (currency == "" || e.Currency == currency) ? Within
                : Dearer,
            })
            .GroupBy(e => e)
            .Select(g => new ListingGroup(
                g.Key.Kind,
                g.Key.Language,
                g.Key.IsOnline,
                g.Key.IsOnSite,
                g.Key.Currency,
                g.Key.Price,
                g.Count()
            ))
            .ToListAsync(cancellation);
    }

    private static IReadOnlyList<FacetCount<T>> Counts<T>(
        IEnumerable<ListingGroup> groups,
        SearchEvents others,
        Func<ListingGroup, T> by
    ) =>
        [
            .. groups
                .Where(g => Fits(g, others))
                .GroupBy(by)
                .Select(g => new FacetCount<T>(g.Key, g.Sum(c => c.Events)))
                .OrderByDescending(c => c.Events)
                .ThenBy(c => c.Value),
        ];

    private static int Sum(IEnumerable<ListingGroup> groups, SearchEvents others) =>
        groups.Where(g => Fits(g, others)).Sum(g => g.Events);

    private static bool Fits(ListingGroup group, SearchEvents request) =>
        (request.Kind is not { } kind || group.Kind == kind)
        && (request.Language is not { Length: > 0 } language || group.Language == language)
        && (!request.OnlineOnly || group.IsOnline)
        && (!request.OnSiteOnly || group.IsOnSite)
        && request.Price switch
        {
            PriceWish.Free => group.Price is Free,
            PriceWish.Paid => group.Price is Within || (group.Price is Dearer && request.MostMoney is null),
            _ => request.MostMoney is null || group.Price is Free or Within,
        };
}
