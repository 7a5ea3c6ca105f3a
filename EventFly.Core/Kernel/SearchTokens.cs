using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>
/// Folded text (see <see cref="SearchWords"/>) as a full-text index takes it: words apart by one blank, made of nothing but letters,
/// digits and <c>. # +</c>, so that each database takes them as they are. Where a script writes no blanks, each two neighbouring
/// characters are a word.
/// </summary>
public static class SearchTokens
{
    private const int LongestToken = 60;

    /// <summary>All words of the parts, in their order, with the other spellings that people type.</summary>
    /// <param name="most">At most so many UTF-16 units.</param>
    public static string Of(int most, params IEnumerable<string> parts)
    {
        var tokens = new StringBuilder();
        foreach (var token in SearchWords.FoldAll(parts).Split(' ').SelectMany(Written))
        {
            if (tokens.Length + 1 + token.Length > most)
            {
                break;
            }

            tokens.Append(tokens.Length > 0 ? " " : "").Append(token);
        }

        return tokens.ToString();
    }

    /// <summary>What of a folded word has to be found: phrases, each of tokens that stand side by side.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Asked(string word) =>
        [.. Runs(word).Select(r => r.IsUnspaced ? Pairs(r.Text, isLastAlone: false) : [r.Text])];

    /// <summary>A single character of a script without blanks begins longer words of the index.</summary>
    internal static bool IsUnspaced(string token) =>
        token.EnumerateRunes().FirstOrDefault() is var first && IsUnspaced(first);

    private static IEnumerable<string> Written(string word)
    {
        foreach (var run in Runs(word))
        {
            if (run.IsUnspaced)
            {
                foreach (var pair in Pairs(run.Text, isLastAlone: true))
                {
                    yield return pair;
                }

                continue;
            }

            yield return run.Text;
            if (run.Text.AsSpan().IndexOfAny("#+.") >= 0)
            {
                // "node.js" is found by "node" as well, "#summer" by "summer".
                foreach (var part in run.Text.Split(['#', '+', '.'], StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return part;
                }
            }
        }
    }

    private static List<(string Text, bool IsUnspaced)> Runs(string word)
    {
        var runs = new List<(string, bool)>();
        var run = new StringBuilder();
        var isUnspaced = false;
        foreach (var rune in word.Normalize().EnumerateRunes())
        {
            if (run.Length > 0 && IsUnspaced(rune) != isUnspaced)
            {
                Add();
            }

            isUnspaced = IsUnspaced(rune);
            run.Append(rune);
        }

        Add();
        return runs;

        void Add()
        {
            // A full stop ends a sentence more often than a name; ".net" keeps the one before.
            var text = run.ToString().TrimEnd('.');
            run.Clear();
            if (text.Any(char.IsLetterOrDigit) || text.Any(char.IsSurrogate))
            {
                runs.Add((isUnspaced ? text : Text.Cut(text, LongestToken), isUnspaced));
            }
        }
    }

    private static List<string> Pairs(string run, bool isLastAlone)
    {
        var runes = run.EnumerateRunes().ToArray();
        var pairs = new List<string>();
        for (var i = 0; i + 1 < runes.Length; i++)
        {
            pairs.Add(runes[i].ToString() + runes[i + 1]);
        }

        if (isLastAlone || pairs.Count == 0)
        {
            pairs.Add(runes[^1].ToString());
        }

        return pairs;
    }

    /// <summary>Han, kana, Hangul, Thai, Lao, Burmese and Khmer. Hangul has blanks, but binds the small words to the others.</summary>
    private static bool IsUnspaced(Rune rune) =>
        rune.Value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x2E80 and <= 0x9FFF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);
}
