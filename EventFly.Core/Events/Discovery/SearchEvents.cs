using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <param name="Total">How many match, on all pages; at least so many if the facets are bounded.</param>
public sealed record FoundEvents(IReadOnlyList<FoundEvent> Events, int Total, int Page, Facets Facets)
{
    public bool HasMore => Events.Count == SearchEvents.PageSize && Page * SearchEvents.PageSize < Total;

    /// <summary>What was searched for in place of words that stand in no event; null when it was what was typed.</summary>
    public string? Meant { get; init; }

    /// <summary>The same of the place.</summary>
    public string? MeantWhere { get; init; }
}

/// <summary>Finds public events that have not ended.</summary>
/// <param name="Text">Words; each must be in the title, tags, summary, place or description. The last one may be half typed. Accents and case do not matter, and few typing errors.</param>
/// <param name="Where">Words of the place, or "online".</param>
/// <param name="From">First day, by the calendar of each event's own zone, as its page says it; what still runs on it counts.</param>
/// <param name="Until">Last day to start on, likewise.</param>
/// <param name="Page">From 1; a page holds <see cref="PageSize"/>.</param>
/// <param name="ThisWeekend">On a day from Friday to Sunday of the week that runs where the event is.</param>
public sealed record SearchEvents(
    string? Text = null,
    string? Where = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? Tag = null,
    bool OnlineOnly = false,
    Near? Near = null,
    int Page = 1,
    bool ThisWeekend = false
) : IUseCase<FoundEvents>
{
    public const int PageSize = 24;

    internal const int LastPage = 10_000;

    /// <summary>The next so many events are counted; "more" is said of the rest.</summary>
    public const int MostCounted = FacetCounts.MostCounted;

    public EventKind? Kind { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    public bool OnSiteOnly { get; init; }

    public PriceWish Price { get; init; }

    /// <summary>The lowest price is at most this, in <see cref="Currency"/>; what is free costs less in any.</summary>
    public decimal? MostToPay { get; init; }

    /// <summary>ISO 4217; euros when it is not said.</summary>
    public string? Currency { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>What was typed is what is meant.</summary>
    public bool Exactly { get; init; }

    public Access Access => Access.Anyone;

    internal Money? MostMoney => MostToPay is >= 0 and { } most ? Money.FromMajor(most, Currency ?? "EUR") : null;

    internal sealed class Handler(
        IEventsDb db,
        ListingFilter filter,
        FacetCounts counts,
        Ranking ranking,
        WordsMeant words
    ) : IHandler<SearchEvents, FoundEvents>
    {
        public async Task<Result<FoundEvents>> Handle(SearchEvents request, CancellationToken cancellation)
        {
            if (request.Near is { IsValid: false })
            {
                return Fault.Invalid("near", "Give a latitude, a longitude, and 1 to 1000 kilometres.");
            }

            var (text, where) = (TextQuery.Of(request.Text), TextQuery.Of(request.Where));
            var found = await Find(request, text, where, cancellation);
            if (found.Total > 0 || request.Exactly || (text.IsEmpty && where.IsEmpty))
            {
                return found;
            }

            var meant = await words.Of(text, WordsOf.Everything, cancellation);
            var meantWhere = await words.Of(where, WordsOf.Place, cancellation);
            if (meant.Count == 0 && meantWhere.Count == 0)
            {
                return found;
            }

            var corrected = await Find(request, text.Corrected(meant), where.Corrected(meantWhere), cancellation);
            return corrected.Total == 0
                ? found
                : corrected with
                {
                    Meant = meant.Count > 0 ? WordsMeant.Said(request.Text!, meant) : null,
                    MeantWhere = meantWhere.Count > 0 ? WordsMeant.Said(request.Where!, meantWhere) : null,
                };
        }

        private async Task<FoundEvents> Find(
            SearchEvents request,
            TextQuery text,
            TextQuery where,
            CancellationToken cancellation
        )
        {
            var page = Math.Clamp(request.Page, 1, LastPage);
            var others = await filter.Matching(request, where, cancellation);
            var matching = filter.Within(others, text, WordsOf.Everything);
            var facets = await counts.Of(request, matching, request.AsksForAll(text, where), cancellation);
            if (facets.Total == 0)
            {
                return new FoundEvents([], 0, page, facets);
            }

            var chosen = ListingFilter.Chosen(matching, request);
            var numbers = await ranking.Page(
                chosen,
                ListingFilter.Chosen(others, request),
                request,
                text,
                facets.Total,
                cancellation
            );
            facets = facets with { Tags = await FacetCounts.Tags(chosen, facets.Total, cancellation) };
            return new FoundEvents(await Shown(numbers, request.Near, cancellation), facets.Total, page, facets);
        }

        private async Task<IReadOnlyList<FoundEvent>> Shown(
            IReadOnlyList<long> numbers,
            Near? near,
            CancellationToken cancellation
        )
        {
            var ids = db.Listings.Where(l => numbers.Contains(l.Number)).Select(l => l.Event);
            var events = await db
                .Events.AsNoTracking()
                .Where(e => ids.Contains(e.Id))
                .Select(FoundEvent.From)
                .ToDictionaryAsync(e => Listing.NumberOf(e.Id), cancellation);
            return
            [
                .. numbers
                    .Where(events.ContainsKey)
                    .Select(n => events[n])
                    .Select(e => e with { Kilometres = Distance(e, near) }),
            ];
        }

        private static double? Distance(FoundEvent e, Near? near) =>
            e is { Latitude: { } latitude, Longitude: { } longitude } ? near?.To(latitude, longitude) : null;
    }

    /// <summary>Nothing but what has a count beside it is asked for.</summary>
    private bool AsksForAll(TextQuery text, TextQuery where) =>
        text.IsEmpty
        && where.IsEmpty
        && this is { From: null, Until: null, Near: null, ThisWeekend: false }
        && string.IsNullOrWhiteSpace(Tag);
}
