using System.Globalization;
using System.Text;

namespace EventFly.Core.Engagement;

/// <summary>Text that a stranger typed and a hall will read.</summary>
internal static class Wording
{
    private const char ZeroWidthJoiner = '\u200d';

    /// <summary>
    /// One line, in composed form, single spaces, without control characters and invisible ones: those can turn a
    /// line around or hide in it. The joiner stays, because emoji are made with it.
    /// </summary>
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (IsVisible(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value == ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate
            );
}
