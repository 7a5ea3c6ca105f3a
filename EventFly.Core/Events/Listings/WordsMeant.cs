using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>Finds what somebody meant who typed words that stand in no event.</summary>
internal sealed class WordsMeant(ListingFilter filter, IListingTexts texts) : ICollaborator
{
    private const int MostTried = 4;
    private const int EnoughToCompare = 200;

    /// <returns>By the word as it was typed; empty when there is nothing to correct, or nothing like it.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        TextQuery query,
        WordsOf where,
        CancellationToken cancellation
    )
    {
        var meant = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in query.Terms.Where(t => Typos.Forgiven(t.Typed) > 0 && t.Typed.Length <= KnownWord.Longest))
        {
            if (await Found(new TextQuery([term]), where, cancellation) > 0)
            {
                continue;
            }

            var likest = (await texts.Alike(term.Typed, cancellation))
                .Select(known => (Word: known, Typos: Typos.Between(term.Typed, known)))
                .Where(known => known.Typos <= Typos.Forgiven(term.Typed))
                .GroupBy(known => known.Typos)
                .OrderBy(g => g.Key);
            foreach (var equals in likest)
            {
                var most = 0;
                foreach (var (word, _) in equals.Take(MostTried))
                {
                    var events = await Found(
                        new TextQuery([
                            new(
                                word,
                                [
                                    [word],
                                ],
                                IsPrefix: false
                            ),
                        ]),
                        where,
                        cancellation
                    );
                    if (events > most)
                    {
                        (most, meant[term.Typed]) = (events, word);
                    }
                }

                if (most > 0)
                {
                    break;
                }
            }
        }

        return meant;
    }

    /// <summary>What was typed, with other words in place of some; the rest stays as it is.</summary>
    public static string Said(string typed, IReadOnlyDictionary<string, string> meant) =>
        string.Join(
            ' ',
            Text.Tidy(typed)
                .Split(' ')
                .Select(piece =>
                    SearchWords.Of(piece) is [var (word, _)]
                    && meant.TryGetValue(string.Concat(SearchTokens.Asked(word).SelectMany(t => t)), out var known)
                        ? known
                        : piece
                )
        );

    private Task<int> Found(TextQuery query, WordsOf where, CancellationToken cancellation) =>
        filter
            .Within(filter.Upcoming(), query, where)
            .OrderBy(e => e.Number)
            .Take(EnoughToCompare)
            .CountAsync(cancellation);
}
