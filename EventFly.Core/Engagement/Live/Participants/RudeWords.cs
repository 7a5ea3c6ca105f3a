using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>
/// Knows words that nobody should have to read beside their own name. Whole words only: people come from Scunthorpe and
/// are called Hancock. It stops the careless; for the inventive there is the host.
/// </summary>
internal static partial class RudeWords
{
    private static readonly Dictionary<char, char> Leet = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['8'] = 'b',
        ['@'] = 'a',
        ['$'] = 's',
        ['€'] = 'e',
        ['!'] = 'i',
        ['+'] = 't',
        ['*'] = 'u',
    };

    private static readonly (FrozenSet<string> Words, string[] Stems) Known = Load();

    public static bool AreIn(string text)
    {
        var plain = Plain(text);
        // Digits at the end are a year, not letters; digits in the middle are.
        return Tokens(plain).Concat(Tokens(Unleet(plain))).Any(IsRude);
    }

    private static bool IsRude(string token) =>
        Spellings(token)
            .Any(s => Known.Words.Contains(s) || Known.Stems.Any(stem => s.StartsWith(stem, StringComparison.Ordinal)));

    /// <summary>As it stands, and without letters that were drawn out.</summary>
    private static IEnumerable<string> Spellings(string token) =>
        [token, DrawnOut().Replace(token, "$1"), DrawnOut().Replace(token, "$1$1")];

    /// <summary>The words of a text; letters that stand alone, as in "f u", are read together.</summary>
    private static IEnumerable<string> Tokens(string plain)
    {
        var small = plain.ToLowerInvariant();
        var words = Word().Matches(small).Select(m => m.Value).ToList();
        return words.TrueForAll(w => w.Length == 1)
            ? [string.Concat(words)]
            : words.Concat(Word().Matches(plain).Select(m => m.Value.ToLowerInvariant()));
    }

    private static string Unleet(string plain) =>
        string.Concat(plain.Select(c => Leet.TryGetValue(c, out var letter) ? letter : c));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!Glyphs.IsMark(rune))
            {
                plain.Append(rune.IsAscii ? rune.ToString() : Lookalikes.SkeletonOf(rune.ToString()));
            }
        }

        return plain.ToString();
    }

    private static (FrozenSet<string>, string[]) Load()
    {
        using var stream = typeof(RudeWords).Assembly.GetManifestResourceStream(
            "EventFly.Core.Engagement.Live.Participants.rude-words.txt"
        )!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return (
            lines.Where(w => !w.EndsWith('*')).ToFrozenSet(StringComparer.Ordinal),
            [.. lines.Where(w => w.EndsWith('*')).Select(w => w[..^1])]
        );
    }

    /// <summary>A run of letters; a capital after a small letter begins another word.</summary>
    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex DrawnOut();
}
