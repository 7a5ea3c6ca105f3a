using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>The readable part of an address, made from a title in any script.</summary>
public static class Slugs
{
    public const int Length = 80;

    /// <summary>
    /// Lower-case letters and digits joined by dashes. Accents fall away (<c>Zürich</c> → <c>zurich</c>); letters of
    /// other scripts stay, for browsers show them; a title without any letter or digit becomes <c>event</c>.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        text = text.Length > Length ? text[..Length].TrimEnd('-') : text;
        return text.Length == 0 ? "event" : text;
    }

    /// <summary>The slug of a title, with a number behind it when others have it already.</summary>
    public static async Task<string> Free(string title, Func<string, Task<bool>> isTaken)
    {
        var slug = Of(title);
        for (var number = 2; await isTaken(slug); number++)
        {
            slug = $"{Of(title)}-{number}";
        }

        return slug;
    }
}
