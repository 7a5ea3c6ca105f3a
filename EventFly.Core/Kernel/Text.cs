using System.Globalization;
using System.Text;

namespace EventFly.Core.Kernel;

/// <summary>
/// What people type, as it is kept: without characters that nobody sees, that turn a line around or that databases do not
/// take, in composed form. Every text of every request is cleaned before its use case runs; limits are counted in what
/// people take for one character.
/// </summary>
public static class Text
{
    /// <summary>So many UTF-16 units are stored for each character that a limit allows; a family of emoji is eleven.</summary>
    public const int UnitsPerCharacter = 4;

    /// <summary>Without line breaks: each is a space.</summary>
    public static string Line(string typed) => Composed(typed, manyLines: false);

    /// <summary>Line breaks, of whichever kind, are <c>\n</c>.</summary>
    public static string Lines(string typed) => Composed(typed, manyLines: true);

    /// <summary>One line, with single spaces between words and none around them.</summary>
    public static string Tidy(string typed) =>
        string.Join(' ', Line(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>There is something in a line that nobody sees, or that is no character.</summary>
    public static bool HasHidden(string typed) => Visible(typed, manyLines: false) != typed;

    /// <summary>
    /// What two texts have in common that look alike or say the same: case, width, the shape of an apostrophe or of a heart, and
    /// whether an ß is written as ss.
    /// </summary>
    public static string Likeness(string text)
    {
        var alike = new StringBuilder(text.Length);
        foreach (var c in Tidy(text))
        {
            switch (c)
            {
                case 'ß' or 'ẞ':
                    alike.Append("ss");
                    break;
                case '’' or '‘' or 'ʼ' or '´' or '`':
                    alike.Append('\'');
                    break;
                case '‐' or '‑':
                    alike.Append('-');
                    break;
                case '\ufe0e' or '\ufe0f':
                    break;
                case >= '\uff00' and <= '\uffef':
                    alike.Append(c.ToString().Normalize(NormalizationForm.FormKC));
                    break;
                default:
                    alike.Append(c);
                    break;
            }
        }

        return alike.ToString().Normalize().ToUpperInvariant();
    }

    /// <summary>Each of them once, tidied: without empty ones, and without what looks like an earlier one or says the same.</summary>
    public static string[] EachOnce(IEnumerable<string> typed) =>
        [.. typed.Select(Tidy).Where(text => text.Length > 0).DistinctBy(Likeness)];

    /// <summary>Whether one of them looks like this or says the same.</summary>
    public static bool IsAmong(IEnumerable<string> others, string text)
    {
        var likeness = Likeness(text);
        return others.Any(other => Likeness(other) == likeness);
    }

    /// <summary>How many characters people see.</summary>
    public static int Count(string text) =>
        Ascii.IsValid(text) ? text.Length : new StringInfo(text).LengthInTextElements;

    /// <summary>Whether people see at most so many characters, and they are no towers of marks.</summary>
    public static bool Fits(string text, int most) =>
        text.Length <= most || (text.Length <= most * UnitsPerCharacter && Count(text) <= most);

    /// <summary>Whether something stands there, and people see at most so many characters of it.</summary>
    public static bool IsGiven(string text, int most) => text.Trim() is { Length: > 0 } given && Fits(given, most);

    /// <summary>The beginning that fits into so many UTF-16 units, without half of a character at its end.</summary>
    public static string Cut(string text, int units)
    {
        if (text.Length <= units)
        {
            return text;
        }

        var end = 0;
        while (end < units && StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= units)
        {
            end += next;
        }

        return text[..end];
    }

    /// <summary>The beginning that people see as so many characters.</summary>
    public static string Beginning(string text, int characters)
    {
        var end = 0;
        for (var seen = 0; seen < characters && end < text.Length; seen++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return text[..end];
    }

    private static string Composed(string typed, bool manyLines)
    {
        var visible = Visible(typed, manyLines);
        return Ascii.IsValid(visible) || visible.IsNormalized() ? visible : visible.Normalize();
    }

    private static string Visible(string typed, bool manyLines)
    {
        if (typed.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return typed;
        }

        var runes = typed.EnumerateRunes().ToArray();
        var kept = new StringBuilder(typed.Length);
        var before = default(Rune);
        var marks = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            var after = i + 1 < runes.Length ? runes[i + 1] : default;
            if (Characters.FlagLength(runes.AsSpan(i)) is > 0 and var length)
            {
                foreach (var part in runes.AsSpan(i, length))
                {
                    kept.Append(part);
                }

                (before, marks, i) = (runes[i], 0, i + length - 1);
                continue;
            }

            if (Characters.BreakOf(runes[i], after, manyLines) is { } blank)
            {
                kept.Append(blank);
                (before, marks) = (default, 0);
            }
            else if (Characters.IsKept(runes[i], before, after, manyLines, marks))
            {
                kept.Append(runes[i]);
                marks = Rune.GetUnicodeCategory(runes[i]) is UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
                before = runes[i];
            }
        }

        return kept.ToString() is var text && text == typed ? typed : text;
    }
}
