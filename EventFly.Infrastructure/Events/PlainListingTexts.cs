using EventFly.Core.Events.Listings;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Events;

/// <summary>
/// Any database, by LIKE over the same words: the full-text search of SQL Server is a component that most installations, and its
/// container images, do not have. It finds the same and reads every row for it; typing errors it does not forgive.
/// </summary>
internal sealed class PlainListingTexts(EventFlyDbContext db) : IListingTexts
{
    public IQueryable<long> Holding(TextQuery query, WordsOf where, bool withPrefixes)
    {
        var rows = db.ListingWords.Select(w => new Row
        {
            Number = w.Number,
            Words =
                where == WordsOf.Title ? " " + w.Title + " "
                : where == WordsOf.TitleAndTags ? " " + w.Title + " " + w.Tags + " "
                : where == WordsOf.TitleTagsSummaryAndPlace
                    ? " " + w.Title + " " + w.Tags + " " + w.Summary + " " + w.Place + " "
                : where == WordsOf.Place ? " " + w.Place + " "
                : " " + w.Title + " " + w.Tags + " " + w.Summary + " " + w.Place + " " + w.Description + " ",
        });
        foreach (var term in query.Terms)
        {
            var end = term.MayGoOn(withPrefixes) ? "" : " ";
            var (first, other) = (Sought(term.Spellings[0], end), Sought(term.Spellings[^1], end));
            rows = rows.Where(r => r.Words.Contains(first) || r.Words.Contains(other));
        }

        return rows.Select(r => r.Number);
    }

    public Task<IReadOnlyList<string>> Alike(string word, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static string Sought(IEnumerable<string> phrase, string end) => " " + string.Join(' ', phrase) + end;

    private sealed class Row
    {
        public long Number { get; init; }

        public string Words { get; init; } = "";
    }
}
