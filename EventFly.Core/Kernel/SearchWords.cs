using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>
/// Text as search compares it: without accents and case, whatever the script. It is written when the text is, so that all
/// three databases find the same with a plain LIKE and none needs a collation of its own.
/// </summary>
public static class SearchWords
{
    public const int Length = 2_000;
    private const int Most = 8;

    /// <summary>
    /// All parts in one line: <c>Łódź, Straße</c> becomes <c>lodz strasse</c>, <c>ΑΘΉΝΑΣ</c> becomes <c>αθηνασ</c>. Behind it
    /// stand the other spellings of its words that people type: <c>mueller</c> for <c>Müller</c>, <c>obrien</c> for <c>O'Brien</c>.
    /// </summary>
    public static string Fold(params IEnumerable<string> parts) => Text.Cut(FoldAll(parts), Length);

    /// <summary>The same, however long it is.</summary>
    internal static string FoldAll(IEnumerable<string> parts)
    {
        var text = string.Join(' ', parts);
        var plain = Plain(text);
        var words = plain.Split(' ').ToHashSet();
        var others = Plain(Spelled(text)).Split(' ').Concat(Plain(Joined(text)).Split(' ')).Distinct();
        return string.Join(' ', others.Where(o => !words.Contains(o)).Prepend(plain));
    }

    /// <summary>The words of what somebody typed, at most eight; each has to be found, in one spelling or the other.</summary>
    public static IReadOnlyList<(string Word, string Spelled)> Of(string? typed) =>
        [.. Words(typed ?? "").Zip(Words(Spelled(typed ?? ""))).Distinct().Take(Most)];

    private static string[] Words(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Plain(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in Text.Lines(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '#' or '+' or '.')
            {
                var letter = rune.Value is 'ς' ? "σ" : PlainLetters.Spelled(rune);
                folded.Append(letter.ToLowerInvariant());
            }
            else if (!IsMark(rune) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Joiners bind the letters of a word as marks do.</summary>
    private static bool IsMark(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Umlauts as two letters, the way that passports and tickets print them.</summary>
    private static string Spelled(string text)
    {
        var spelled = new StringBuilder(text.Length);
        foreach (var c in text.Normalize())
        {
            spelled.Append(
                c switch
                {
                    'ä' or 'Ä' => "ae",
                    'ö' or 'Ö' or 'ø' or 'Ø' => "oe",
                    'ü' or 'Ü' => "ue",
                    'å' or 'Å' => "aa",
                    _ => c.ToString(),
                }
            );
        }

        return spelled.ToString();
    }

    /// <summary>Parts of a word written as one: <c>OBrien</c>, <c>AnneMarie</c>.</summary>
    private static string Joined(string text) => string.Concat(text.Where(c => c is not ('\'' or '’' or '-' or '‐')));
}
