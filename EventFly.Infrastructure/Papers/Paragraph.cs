using System.Globalization;

namespace EventFly.Infrastructure.Papers;

/// <summary>Breaks text into lines of a width: between words, and within one that alone is wider, between its characters.</summary>
internal static class Paragraph
{
    private const string More = "…";

    /// <param name="most">Lines; what comes after is left out, and the last line says so.</param>
    public static IReadOnlyList<SetLine> Set(string text, PaperType type, float width, int most = int.MaxValue)
    {
        var lines = new List<SetLine>();
        foreach (var part in text.Split('\n'))
        {
            var isRightToLeft = Directions.IsRightToLeft(part);
            for (var rest = part.Trim(); lines.Count < most; )
            {
                var fits = Fitting(rest, type, width, isRightToLeft);
                var isLast = lines.Count == most - 1 && fits.Length < rest.Length;
                lines.Add(SetLine.Of(isLast ? Cut(rest, type, width, isRightToLeft) : fits, type, isRightToLeft));
                rest = rest[fits.Length..].TrimStart();
                if (rest.Length == 0)
                {
                    break;
                }
            }
        }

        return lines;
    }

    /// <summary>The longest beginning that fits and ends between words; at least one character.</summary>
    private static string Fitting(string text, PaperType type, float width, bool isRightToLeft)
    {
        if (Fits(text))
        {
            return text;
        }

        var ends = Enumerable.Range(1, text.Length - 1).Where(i => text[i] is ' ' && text[i - 1] is not ' ').ToList();
        if (Longest(ends, end => Fits(text[..end])) is > 0 and var word)
        {
            return text[..word];
        }

        var characters = StringInfo.ParseCombiningCharacters(text).Skip(1).Append(text.Length).ToList();
        return Longest(characters, end => Fits(text[..end])) is > 0 and var some ? text[..some] : text[..characters[0]];

        bool Fits(string piece) => SetLine.Of(piece, type, isRightToLeft).Width <= width;
    }

    private static string Cut(string text, PaperType type, float width, bool isRightToLeft)
    {
        var ends = StringInfo.ParseCombiningCharacters(text).Skip(1).ToList();
        var end = Longest(ends, at => SetLine.Of(text[..at] + More, type, isRightToLeft).Width <= width);
        return text[..end].TrimEnd() + More;
    }

    /// <summary>The last of growing numbers that fits, asked like a name in a telephone book; 0 when none does.</summary>
    private static int Longest(List<int> ends, Func<int, bool> fits)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = fits(ends[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : ends[low - 1];
    }
}
