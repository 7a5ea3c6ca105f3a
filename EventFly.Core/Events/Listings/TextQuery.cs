using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Listings;

/// <summary>One word that somebody typed.</summary>
/// <param name="Typed">As it is folded.</param>
/// <param name="Spellings">One of these has to be found; each is a phrase of tokens that stand side by side.</param>
/// <param name="IsPrefix">It may go on.</param>
public sealed record TextTerm(string Typed, IReadOnlyList<IReadOnlyList<string>> Spellings, bool IsPrefix)
{
    /// <summary>A single character of a script without blanks is a whole word wherever it begins one of the index.</summary>
    public bool MayGoOn(bool withPrefixes) =>
        (IsPrefix && withPrefixes) || (Spellings[0].Count == 1 && SearchTokens.IsUnspaced(Spellings[0][0]));
}

/// <summary>What somebody typed to search for: each term has to be found. None: everything is.</summary>
public sealed record TextQuery(IReadOnlyList<TextTerm> Terms)
{
    public bool IsEmpty => Terms.Count == 0;

    /// <summary>The last word may be half typed.</summary>
    public static TextQuery Of(string? typed)
    {
        var words = SearchWords.Of(typed);
        return new([.. words.SelectMany((word, i) => Asked(word.Word, word.Spelled, isLast: i == words.Count - 1))]);
    }

    /// <summary>With other words in place of some that nobody wrote.</summary>
    /// <param name="meant">By the word as it was typed.</param>
    public TextQuery Corrected(IReadOnlyDictionary<string, string> meant) =>
        new([
            .. Terms.Select(t =>
                meant.TryGetValue(t.Typed, out var word)
                    ? new TextTerm(
                        word,
                        [
                            [word],
                        ],
                        IsPrefix: false
                    )
                    : t
            ),
        ]);

    private static IEnumerable<TextTerm> Asked(string word, string spelled, bool isLast)
    {
        var (plain, other) = (SearchTokens.Asked(word), SearchTokens.Asked(spelled));
        for (var i = 0; i < plain.Count; i++)
        {
            var isPrefix = isLast && i == plain.Count - 1;
            var isSame = other.Count != plain.Count || other[i].SequenceEqual(plain[i]);
            yield return new TextTerm(string.Concat(plain[i]), isSame ? [plain[i]] : [plain[i], other[i]], isPrefix);
        }
    }
}
