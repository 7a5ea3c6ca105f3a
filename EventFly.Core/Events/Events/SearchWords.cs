using System.Globalization;
using System.Text;

namespace EventFly.Core.Events;

/// <summary>
/// Text as search compares it: without accents and case, whatever the script. The aggregate writes it, so that all three
/// databases find the same with a plain LIKE and none needs a collation of its own.
/// </summary>
public static class SearchWords
{
    public const int Length = 2_000;

    /// <summary>All parts in one line: <c>Łódź, Straße</c> becomes <c>lodz strasse</c>, <c>ΑΘΉΝΑΣ</c> becomes <c>αθηνασ</c>.</summary>
    public static string Fold(params IEnumerable<string> parts)
    {
        var folded = new StringBuilder();
        foreach (var c in string.Join(' ', parts).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '#' or '+' or '.')
            {
                folded.Append(Plain(char.ToLowerInvariant(c)));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var text = folded.ToString().Trim();
        return text.Length > Length ? text[..Length] : text;
    }

    /// <summary>The words of what somebody typed, at most eight; each has to be found.</summary>
    public static IReadOnlyList<string> Of(string? typed) =>
        [.. Fold(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];

    /// <summary>Letters that are no base letter with a mark, and that people still type without one.</summary>
    private static string Plain(char c) =>
        c switch
        {
            'ß' => "ss",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'æ' => "ae",
            'œ' => "oe",
            'ı' => "i",
            'ς' => "σ",
            _ => c.ToString(),
        };
}
