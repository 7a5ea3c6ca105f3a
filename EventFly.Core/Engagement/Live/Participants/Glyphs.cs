using System.Globalization;
using System.Text;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Tells what can be seen from what only looks like it.</summary>
internal static class Glyphs
{
    private const int Joiner = 0x200D;
    private const int AsEmoji = 0xFE0F;

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
