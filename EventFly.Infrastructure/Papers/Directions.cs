using System.Globalization;

namespace EventFly.Infrastructure.Papers;

/// <summary>A piece of text that runs in one direction, between two places of it.</summary>
internal readonly record struct DirectedRun(int Start, int End, int Level)
{
    public bool IsRightToLeft => Level % 2 == 1;
}

/// <summary>
/// In which order the pieces of a line stand on paper when some are written from right to left: the Unicode Bidirectional
/// Algorithm (UAX #9) with its isolates, which our sentences put around names; without its older embeddings and overrides,
/// which our door for text lets nobody bring in.
/// </summary>
internal sealed class Directions
{
    private enum Kind
    {
        Left,
        Right,
        Number,
        ArabicNumber,
        Neutral,
    }

    private readonly string _text;
    private readonly int[] _levels;

    private Directions(string text)
    {
        _text = text;
        _levels = new int[text.Length];
    }

    /// <summary>The runs of a line, as they stand from left to right. Marks that only tell directions belong to none.</summary>
    public static IReadOnlyList<DirectedRun> Order(string text, bool isRightToLeft)
    {
        var directions = new Directions(text);
        directions.Resolve(0, text.Length, isRightToLeft ? 1 : 0);
        return Reorder(directions.Runs());
    }

    /// <summary>The direction of the first letter that has one.</summary>
    public static bool IsRightToLeft(string text) => FirstIsRight(text, 0, text.Length);

    /// <summary>Draws nothing: isolates and marks of direction.</summary>
    public static bool IsMark(char c) => c is '\u200E' or '\u200F' or '\u061C' or (>= '\u2066' and <= '\u2069');

    private static bool FirstIsRight(string text, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth +=
                IsOpening(text[i]) ? 1
                : text[i] == '\u2069' && depth > 0 ? -1
                : 0;
            if (depth == 0 && KindOf(text, i) is var kind and (Kind.Left or Kind.Right))
            {
                return kind is Kind.Right;
            }
        }

        return false;
    }

    /// <summary>Levels between two places whose surroundings run at <paramref name="level"/>; what isolates hold comes after, by itself.</summary>
    private void Resolve(int start, int end, int level)
    {
        var places = new List<int>();
        for (var i = start; i < end; i++)
        {
            places.Add(i);
            if (!IsOpening(_text[i]))
            {
                continue;
            }

            var close = Closing(i, end);
            var isRight = _text[i] is '\u2067' || (_text[i] is '\u2068' && FirstIsRight(_text, i + 1, close));
            Resolve(i + 1, close, isRight == (level % 2 == 1) ? level + 2 : level + 1);
            i = close - 1;
        }

        Assign(places, [.. places.Select(i => KindOf(_text, i))], level);
    }

    private void Assign(List<int> places, Kind[] kinds, int level)
    {
        var isRight = level % 2 == 1;
        JoinNumbers(places, kinds);
        LetNumbersBeLetters(kinds, isRight);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is not Kind.Neutral)
            {
                _levels[places[i]] = LevelOf(kinds[i], level);
                continue;
            }

            // A row of signs and blanks goes with its neighbours if both agree, else with the line.
            var last = i;
            while (last + 1 < kinds.Length && kinds[last + 1] is Kind.Neutral)
            {
                last++;
            }

            var before = i == 0 ? isRight : kinds[i - 1] is not Kind.Left;
            var after = last + 1 == kinds.Length ? isRight : kinds[last + 1] is not Kind.Left;
            var own = LevelOf((before == after ? before : isRight) ? Kind.Right : Kind.Left, level);
            for (; i <= last; i++)
            {
                _levels[places[i]] = own;
            }

            i = last;
        }
    }

    private static int LevelOf(Kind kind, int level) =>
        level % 2 == 0
            ? level
                + kind switch
                {
                    Kind.Right => 1,
                    Kind.Number or Kind.ArabicNumber => 2,
                    _ => 0,
                }
            : level + (kind is Kind.Right or Kind.Neutral ? 0 : 1);

    /// <summary>One sign between two digits, as in 12.50 or 18:00, is part of the number; so are signs of money beside it.</summary>
    private void JoinNumbers(List<int> places, Kind[] kinds)
    {
        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            if (
                kinds[i] is Kind.Neutral
                && _text[places[i]] is '.' or ',' or ':' or '/' or '+' or '-' or '\u00A0'
                && kinds[i - 1] is Kind.Number or Kind.ArabicNumber
                && kinds[i + 1] == kinds[i - 1]
            )
            {
                kinds[i] = kinds[i - 1];
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Neutral && (_text[places[i]] is '%' or '#' || IsMoney(_text[places[i]])))
            {
                var isBeside =
                    (i > 0 && kinds[i - 1] is Kind.Number) || (i + 1 < kinds.Length && kinds[i + 1] is Kind.Number);
                kinds[i] = isBeside ? Kind.Number : Kind.Neutral;
            }
        }
    }

    /// <summary>After letters from the left, or at the beginning of such a line, digits behave like them.</summary>
    private static void LetNumbersBeLetters(Kind[] kinds, bool isRight)
    {
        var isAfterRight = isRight;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right)
            {
                isAfterRight = kinds[i] is Kind.Right;
            }
            else if (kinds[i] is Kind.Number && !isAfterRight)
            {
                kinds[i] = Kind.Left;
            }
        }
    }

    private List<DirectedRun> Runs()
    {
        var runs = new List<DirectedRun>();
        for (var i = 0; i < _text.Length; i++)
        {
            if (IsMark(_text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < _text.Length && _levels[i + 1] == _levels[start] && !IsMark(_text[i + 1]))
            {
                i++;
            }

            runs.Add(new DirectedRun(start, i + 1, _levels[start]));
        }

        return runs;
    }

    private static List<DirectedRun> Reorder(List<DirectedRun> runs)
    {
        for (var level = runs.Count == 0 ? 0 : runs.Max(r => r.Level); level > 0; level--)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var start = i;
                while (i < runs.Count && runs[i].Level >= level)
                {
                    i++;
                }

                runs.Reverse(start, i - start);
            }
        }

        return runs;
    }

    private int Closing(int open, int end)
    {
        var depth = 1;
        for (var i = open + 1; i < end; i++)
        {
            depth +=
                IsOpening(_text[i]) ? 1
                : _text[i] == '\u2069' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsOpening(char c) => c is >= '\u2066' and <= '\u2068';

    private static bool IsMoney(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol;

    private static Kind KindOf(string text, int at)
    {
        var c = text[at];
        if (char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(text[at - 1]))
        {
            return KindOf(text, at - 1);
        }

        var isRight =
            c
            is (>= '\u0590' and <= '\u08FF')
                or (>= '\uFB1D' and <= '\uFDFF')
                or (>= '\uFE70' and <= '\uFEFC')
                or (>= '\uD802' and <= '\uD803')
                or (>= '\uD83A' and <= '\uD83B')
                or '\u200F';
        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when at > 0 => KindOf(text, at - 1),
            UnicodeCategory.DecimalDigitNumber when c is >= '\u0660' and <= '\u0669' => Kind.ArabicNumber,
            UnicodeCategory.DecimalDigitNumber when isRight || char.IsAsciiDigit(c) => Kind.Number,
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber => isRight ? Kind.Right : Kind.Left,
            _ => c is '\u200F' ? Kind.Right : Kind.Neutral,
        };
    }
}
