using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>Letters as people type them who have no key for the accented ones.</summary>
internal static class PlainLetters
{
    /// <summary>
    /// Without the marks on Latin letters; those of other scripts stay, where a mark makes another letter (<c>й</c>,
    /// <c>ガ</c>) or a vowel. Case stays as well.
    /// </summary>
    public static string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var isLatin = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                isLatin = IsLatin(rune);
                plain.Append(Spelled(rune));
            }
            else if (!isLatin)
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Normalize();
    }

    /// <summary>A letter that is no base letter with a mark, and that people still type without it.</summary>
    public static string Spelled(Rune letter) =>
        letter.Value switch
        {
            'ß' => "ss",
            'ẞ' => "SS",
            'ø' => "o",
            'Ø' => "O",
            'ł' => "l",
            'Ł' => "L",
            'đ' or 'ð' => "d",
            'Đ' or 'Ð' => "D",
            'þ' => "th",
            'Þ' => "Th",
            'æ' => "ae",
            'Æ' => "Ae",
            'œ' => "oe",
            'Œ' => "Oe",
            'ı' => "i",
            'ħ' => "h",
            'Ħ' => "H",
            'ŧ' => "t",
            'Ŧ' => "T",
            _ => letter.ToString(),
        };

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsLatin(Rune rune) =>
        rune.Value
            is (>= 'A' and <= 'Z')
                or (>= 'a' and <= 'z')
                or (>= 0x00C0 and <= 0x024F)
                or (>= 0x1E00 and <= 0x1EFF)
                or (>= 0x2C60 and <= 0x2C7F)
                or (>= 0xA720 and <= 0xA7FF)
        && Rune.IsLetter(rune);
}
