using EventFly.Core.Events.Listings;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Events;

/// <summary>Columns of <c>tsvector</c>, which the database makes of the words. Every token stands in quotes and holds no quote.</summary>
internal sealed class PostgresListingTexts(EventFlyDbContext db) : IListingTexts
{
    public IQueryable<long> Holding(TextQuery query, WordsOf where, bool withPrefixes)
    {
        var match = string.Join(" & ", query.Terms.Select(t => Term(t, withPrefixes)));
        return where switch
        {
            WordsOf.Title => db.Database.SqlQuery<long>(
                $"""SELECT number AS "Value" FROM events_holding_title({match}::tsquery) AS number"""
            ),
            WordsOf.TitleAndTags => db.Database.SqlQuery<long>(
                $"""SELECT number AS "Value" FROM events_holding_tag({match}::tsquery) AS number"""
            ),
            WordsOf.TitleTagsSummaryAndPlace => db.Database.SqlQuery<long>(
                $"""SELECT number AS "Value" FROM events_holding_short({match}::tsquery) AS number"""
            ),
            WordsOf.Place => db.Database.SqlQuery<long>(
                $"""SELECT number AS "Value" FROM events_holding_place({match}::tsquery) AS number"""
            ),
            _ => db.Database.SqlQuery<long>(
                $"""SELECT number AS "Value" FROM events_holding_all({match}::tsquery) AS number"""
            ),
        };
    }

    public Task<IReadOnlyList<string>> Alike(string word, CancellationToken cancellation) =>
        AlikeWords.Of(db, word, cancellation);

    private static string Term(TextTerm term, bool withPrefixes)
    {
        var end = term.MayGoOn(withPrefixes) ? "':*" : "'";
        var spellings = term.Spellings.Select(s =>
            string.Join(" <-> ", s.Select((token, i) => "'" + token + (i == s.Count - 1 ? end : "'")))
        );
        return $"({string.Join(" | ", spellings)})";
    }
}
