using System.Globalization;
using System.Text;

namespace EventFly.Core.Engagement;

/// <summary>Tells what can be seen from what only looks like it.</summary>
internal static class Glyphs
{
    private const int Joiner = 0x200D;
    private const int AsEmoji = 0xFE0F;

    /// <summary>
    /// Takes no room, turns the line around, or is no character at all. Joiners are not meant: emoji are made with them.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        !IsGlue(rune)
        && (
            Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            // Blanks that count as letters or marks: grapheme joiner, Hangul and Khmer fillers, Mongolian and other
            // selectors, the empty Braille cell; and what stands for a character that was lost.
            || rune.Value
                is 0x034F
                    or 0x115F
                    or 0x1160
                    or 0x17B4
                    or 0x17B5
                    or (>= 0x180B and <= 0x180F)
                    or 0x2800
                    or 0x3164
                    or (>= 0xFE00 and <= 0xFE0E)
                    or 0xFFA0
                    or 0xFFFD
                    or (>= 0xE0100 and <= 0xE01EF)
        );

    /// <summary>Joins emoji to one, or asks for the coloured form; between letters it would be invisible.</summary>
    public static bool IsGlue(Rune rune) => rune.Value is Joiner or AsEmoji;

    public static bool IsEmoji(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
