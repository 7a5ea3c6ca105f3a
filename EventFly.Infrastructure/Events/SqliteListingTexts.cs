using EventFly.Core.Events.Listings;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Events;

/// <summary>FTS5. Every token stands in quotes and holds no quote: nothing that was typed is taken for syntax.</summary>
internal sealed class SqliteListingTexts(EventFlyDbContext db) : IListingTexts
{
    public IQueryable<long> Holding(TextQuery query, WordsOf where, bool withPrefixes)
    {
        var match = $"{Columns(where)} : ({string.Join(" AND ", query.Terms.Select(t => Term(t, withPrefixes)))})";
        return db.Database.SqlQuery<long>(
            $"SELECT rowid AS Value FROM events_search WHERE events_search MATCH {match}"
        );
    }

    public Task<IReadOnlyList<string>> Alike(string word, CancellationToken cancellation) =>
        AlikeWords.Of(db, word, cancellation);

    private static string Columns(WordsOf where) =>
        where switch
        {
            WordsOf.Title => "{title}",
            WordsOf.TitleAndTags => "{title tags}",
            WordsOf.TitleTagsSummaryAndPlace => "{title tags summary place}",
            WordsOf.Place => "{place}",
            _ => "{title tags summary place description}",
        };

    private static string Term(TextTerm term, bool withPrefixes)
    {
        var end = term.MayGoOn(withPrefixes) ? "\" *" : "\"";
        return $"({string.Join(" OR ", term.Spellings.Select(s => '"' + string.Join(' ', s) + end))})";
    }
}
