using System.Globalization;

namespace EventFly.Web.Participant;

/// <summary>A number as people type it on a phone, whatever their keyboard offers: <c>2.5</c>, <c>2,5</c>, <c>1 200</c>.</summary>
internal static class TypedNumber
{
    private const int GroupSize = 3;

    /// <summary>
    /// Null when it is none. A lone mark counts as the reader's language says; where that would make no sense, as in
    /// <c>2.5</c> in German, it begins the decimals.
    /// </summary>
    public static decimal? Read(string typed, CultureInfo reader)
    {
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’'))).Replace('−', '-');
        var mark = text.LastIndexOfAny(['.', ',']);
        if (mark >= 0)
        {
            text = IsGrouping(text, mark, reader)
                ? Without(text)
                : $"{Without(text[..mark])}.{Without(text[(mark + 1)..])}";
        }

        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    private static bool IsGrouping(string text, int mark, CultureInfo reader)
    {
        var same = text.Count(c => c == text[mark]);
        if (same > 1)
        {
            return true;
        }

        return text[mark].ToString() != reader.NumberFormat.NumberDecimalSeparator
            && text.Count(c => c is '.' or ',') == 1
            && text.Length - mark - 1 == GroupSize;
    }

    private static string Without(string text) =>
        text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
}
