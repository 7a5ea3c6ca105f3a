using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>The readable part of an address, made from a title in any script.</summary>
public static class Slugs
{
    public const int Length = 80;

    private const int FewCandidates = 100;
    private const int ManyCandidates = 1_000;

    /// <summary>
    /// Lower-case letters and digits joined by dashes. Accents of Latin letters fall away (<c>Zürich</c> → <c>zurich</c>);
    /// other scripts keep their letters, vowel signs and joiners, for browsers show them; a title without any letter or digit
    /// becomes <c>event</c>.
    /// </summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in PlainLetters.WithoutAccents(Text.Line(title)).EnumerateRunes())
        {
            if (IsLetter(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsShape(rune))
            {
                // A mark belongs to its letter, and behind anything else to nothing.
                slug.Append(IsInside(rune) ? rune.ToString() : "-");
            }
        }

        var text = slug.ToString().Trim('-').Normalize();
        text = Text.Cut(text, Length).TrimEnd('-');
        return text.Length == 0 ? "event" : text;
    }

    /// <summary>
    /// The slug of a title, with the first number behind it that is free when it is reserved or others have it already.
    /// </summary>
    /// <param name="title">In any script.</param>
    /// <param name="reserved">Nobody gets these.</param>
    /// <param name="takenOf">Which of these others have: the database is asked once for many.</param>
    public static async Task<string> Free(
        string title,
        IReservedSlugs reserved,
        Func<IReadOnlyList<string>, Task<List<string>>> takenOf
    )
    {
        var slug = Of(title);
        for (int first = 1, many = FewCandidates; ; first += many, many = ManyCandidates)
        {
            List<string> candidates =
            [
                .. Enumerable
                    .Range(first, many)
                    .Select(number => number == 1 ? slug : $"{slug}-{number}")
                    .Where(s => !reserved.Has(s)),
            ];
            var taken = await takenOf(candidates);
            if (candidates.Except(taken, StringComparer.Ordinal).FirstOrDefault() is { } free)
            {
                return free;
            }
        }
    }

    private static bool IsLetter(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber;

    /// <summary>Accents, vowel signs and the joiners that some scripts need, which only follow letters.</summary>
    private static bool IsInside(Rune rune) =>
        rune.Value is 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Says how the sign before it is drawn, not what it is; the ring of a key cap likewise.</summary>
    private static bool IsShape(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.EnclosingMark;
}
