using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>Which characters a text may hold beside which others.</summary>
internal static class Characters
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int AsEmoji = 0xFE0F;
    private const int BlackFlag = 0x1F3F4;
    private const int EndOfFlag = 0xE007F;
    private const int LongestFlag = 9;

    /// <summary>Scripts have up to five marks on a letter; more are towers that reach into other lines.</summary>
    private const int MostMarks = 8;

    /// <summary>Flags of countries within countries are a black flag and invisible letters: how many belong together here.</summary>
    public static int FlagLength(ReadOnlySpan<Rune> runes)
    {
        if (runes[0].Value != BlackFlag)
        {
            return 0;
        }

        for (var i = 1; i < Math.Min(runes.Length, LongestFlag); i++)
        {
            if (runes[i].Value == EndOfFlag)
            {
                return i > 1 ? i + 1 : 0;
            }

            if (runes[i].Value is not ((>= 0xE0030 and <= 0xE0039) or (>= 0xE0061 and <= 0xE007A)))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>What stands for a break or a tab; empty where the next one ends the same line; null for all else.</summary>
    public static string? BreakOf(Rune rune, Rune after, bool manyLines) =>
        rune.Value switch
        {
            '\t' => manyLines ? "\t" : " ",
            '\r' when after.Value == '\n' => "",
            '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 => manyLines ? "\n" : " ",
            _ => null,
        };

    /// <param name="before">What was kept last, in the same line.</param>
    /// <param name="marks">How many marks were kept last.</param>
    public static bool IsKept(Rune rune, Rune before, Rune after, bool manyLines, int marks) =>
        rune.Value switch
        {
            Joiner => JoinsLetters(before, after) || (IsEmoji(before) && IsEmoji(after)),
            NonJoiner => JoinsLetters(before, after),
            0xFE0E or AsEmoji => IsEmoji(before)
                || before.Value is 0x2139
                || IsKeycap(before)
                || Rune.IsSymbol(before)
                || Rune.IsPunctuation(before),
            (>= 0xFE00 and <= 0xFE0D) or (>= 0xE0100 and <= 0xE01EF) => Rune.IsLetter(before) || Rune.IsSymbol(before),
            0x180F or (>= 0x180B and <= 0x180D) => before.Value is >= 0x1820 and <= 0x18AA,
            // Marks of direction move punctuation in right-to-left prose; in a name they only hide.
            0x200E or 0x200F or 0x061C => manyLines,
            _ => IsVisible(rune)
                && (marks < MostMarks || Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark),
        };

    public static bool IsEmoji(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
        || rune.Value is AsEmoji or (>= 0x1F3FB and <= 0x1F3FF) or 0x2194 or 0x2195 or 0x2B05 or 0x27A1;

    private static bool IsKeycap(Rune rune) => rune.Value is (>= '0' and <= '9') or '#' or '*';

    private static bool JoinsLetters(Rune before, Rune after) => IsJoined(before) && IsJoined(after);

    /// <summary>
    /// A letter or mark of a script whose letters change beside each other, where a joiner says how: Arabic, Syriac and their
    /// kin, the scripts of India, Burmese, Khmer, Mongolian and others.
    /// </summary>
    private static bool IsJoined(Rune rune) =>
        rune.Value
            is (>= 0x0600 and <= 0x07FF)
                or (>= 0x0840 and <= 0x0DFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x18AF)
                or (>= 0x1A20 and <= 0x1AAF)
                or (>= 0x1B00 and <= 0x1C4F)
                or (>= 0xA800 and <= 0xABFF)
                or (>= 0xFB50 and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10A00 and <= 0x11FFF)
                or (>= 0x1E900 and <= 0x1E95F)
        && (
            Rune.IsLetter(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        );

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => false,
            // Signs that span numbers and join hieroglyphs count as format, and are seen.
            UnicodeCategory.Format => rune.Value
                is (>= 0x0600 and <= 0x0605)
                    or 0x06DD
                    or 0x070F
                    or 0x0890
                    or 0x0891
                    or 0x08E2
                    or 0x110BD
                    or 0x110CD
                    or (>= 0x13430 and <= 0x1343F),
            // Newer than this program, as next year's emoji will be, unless it is none for ever.
            UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) != 0xFFFE
                && rune.Value
                    is not (
                        (>= 0xFDD0 and <= 0xFDEF)
                        or 0x2065
                        or (>= 0xFFF0 and <= 0xFFF8)
                        or (>= 0xE0000 and <= 0xE0FFF)
                    ),
            // Blanks that count as letters or marks, and what stands for a character that was lost.
            _ => rune.Value
                is not (
                    0x034F
                    or 0x115F
                    or 0x1160
                    or 0x17B4
                    or 0x17B5
                    or 0x180E
                    or 0x2800
                    or 0x3164
                    or 0xFFA0
                    or 0xFFFD
                ),
        };
}
