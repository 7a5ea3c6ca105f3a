using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>Puts what was found into order, a page at a time.</summary>
internal sealed class Ranking(ListingFilter filter, IListingTexts texts) : ICollaborator
{
    /// <summary>Nobody reads further by how well words match; sorted by time, pages go on.</summary>
    private const int DeepestBest = 1_008;

    private const int Few = 300;

    /// <summary>Whole words, and then those that begin so.</summary>
    private static readonly bool[] Ways = [false, true];

    private static readonly WordsOf[] BestFirst =
    [
        WordsOf.Title,
        WordsOf.TitleAndTags,
        WordsOf.TitleTagsSummaryAndPlace,
        WordsOf.Everything,
    ];

    /// <param name="chosen">What was found, all words included.</param>
    /// <param name="others">The same but for the words.</param>
    /// <param name="total">How many were found.</param>
    public async Task<IReadOnlyList<long>> Page(
        IQueryable<Listing> chosen,
        IQueryable<Listing> others,
        SearchEvents request,
        TextQuery text,
        int total,
        CancellationToken cancellation
    )
    {
        var skip = (Math.Clamp(request.Page, 1, SearchEvents.LastPage) - 1) * SearchEvents.PageSize;
        if (request.Order is SearchOrder.Best && !text.IsEmpty)
        {
            return total <= Few ? await Rated(chosen, text, skip, cancellation)
                : skip < DeepestBest ? await Best(others, text, skip, cancellation)
                : [];
        }

        var ordered =
            request.Near is { } near && request.Order is not SearchOrder.Soonest
                ? near.NearestFirst(chosen).ThenBy(e => e.StartsAt)
                : chosen.OrderBy(e => e.StartsAt);
        return await ordered
            .ThenBy(e => e.Number)
            .Skip(skip)
            .Take(SearchEvents.PageSize)
            .Select(e => e.Number)
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// All words in the title, then in title or tags, and so on; in each of them whole words before those that only begin so; and the
    /// next first. Each step holds the one before: as soon as there is enough for the page, the rest need not be looked at.
    /// </summary>
    private async Task<IReadOnlyList<long>> Best(
        IQueryable<Listing> others,
        TextQuery text,
        int skip,
        CancellationToken cancellation
    )
    {
        var (wanted, found) = (skip + SearchEvents.PageSize, new List<long>());
        foreach (var (where, withPrefixes) in Steps(text))
        {
            var before = found.ToArray();
            found.AddRange(
                await filter
                    .Within(others, text, where, withPrefixes)
                    .Where(e => !before.Contains(e.Number))
                    .OrderBy(e => e.StartsAt)
                    .ThenBy(e => e.Number)
                    .Take(wanted - found.Count)
                    .Select(e => e.Number)
                    .ToListAsync(cancellation)
            );
            if (found.Count >= wanted)
            {
                break;
            }
        }

        return [.. found.Skip(skip)];
    }

    /// <summary>The same order; of few, the database says at once for each in which steps it is.</summary>
    private async Task<IReadOnlyList<long>> Rated(
        IQueryable<Listing> chosen,
        TextQuery text,
        int skip,
        CancellationToken cancellation
    )
    {
        var (title, titleBegun) = (In(WordsOf.Title, false), In(WordsOf.Title, true));
        var (tags, tagsBegun) = (In(WordsOf.TitleAndTags, false), In(WordsOf.TitleAndTags, true));
        var (brief, briefBegun) = (
            In(WordsOf.TitleTagsSummaryAndPlace, false),
            In(WordsOf.TitleTagsSummaryAndPlace, true)
        );
        var whole = In(WordsOf.Everything, false);
        var rated = await chosen
            .Select(e => new
            {
                e.Number,
                e.StartsAt,
                Rate = title.Contains(e.Number) ? 7
                : titleBegun.Contains(e.Number) ? 6
                : tags.Contains(e.Number) ? 5
                : tagsBegun.Contains(e.Number) ? 4
                : brief.Contains(e.Number) ? 3
                : briefBegun.Contains(e.Number) ? 2
                : whole.Contains(e.Number) ? 1
                : 0,
            })
            .Take(Few)
            .ToListAsync(cancellation);
        return
        [
            .. rated
                .OrderByDescending(e => e.Rate)
                .ThenBy(e => e.StartsAt)
                .ThenBy(e => e.Number)
                .Skip(skip)
                .Take(SearchEvents.PageSize)
                .Select(e => e.Number),
        ];

        IQueryable<long> In(WordsOf where, bool withPrefixes) => texts.Holding(text, where, withPrefixes);
    }

    private static IEnumerable<(WordsOf Where, bool WithPrefixes)> Steps(TextQuery text) =>
        from step in BestFirst
        from withPrefixes in text.Terms.Any(t => t.IsPrefix) ? Ways : Ways[..1]
        select (step, withPrefixes);
}
