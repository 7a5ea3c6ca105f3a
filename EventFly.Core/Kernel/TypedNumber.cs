using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EventFly.Core.Kernel;

/// <summary>
/// A number as people type it, whatever their keyboard and language: <c>2.5</c>, <c>2,5</c>, <c>1 200</c>, <c>١٢٫٥</c>. What
/// could mean a number ten or a thousand times as large is none.
/// </summary>
public static partial class TypedNumber
{
    private static readonly CultureInfo WithPoint = CultureInfo.InvariantCulture;

    private static readonly CultureInfo WithComma = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    /// <summary>
    /// Null when it is none. A lone mark counts as the reader's language says; where that would make no sense, as in
    /// <c>2.5</c> in German, it begins the decimals. The number keeps as many decimals as were typed.
    /// </summary>
    public static decimal? Read(string typed, CultureInfo reader)
    {
        var text = Plain(typed);
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (whole, mark, rest) = (match.Groups["whole"].Value, match.Groups["mark"].Value, match.Groups["rest"].Value);
        if (mark.Length > 0 && IsGroup(whole, mark, rest, reader))
        {
            (whole, mark, rest) = (whole + mark + rest, "", "");
        }

        return
            IsWhole(whole, mark)
            && (whole.Length > 0 || rest.Length > 0)
            && decimal.TryParse(
                $"{match.Groups["sign"].Value}{NoDigit().Replace(whole, "")}.{rest}",
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }

    /// <summary>
    /// As <see cref="Read"/>, where nobody knows in which language it was written: none where a point and a comma would mean
    /// different numbers, as in <c>1,500</c>.
    /// </summary>
    public static decimal? ReadInAnyLanguage(string typed) =>
        Read(typed, WithPoint) is { } number && Read(typed, WithComma) == number ? number : null;

    /// <summary>A count; <c>1.000</c> is none where the point begins decimals.</summary>
    public static int? Whole(string typed, CultureInfo reader) =>
        Read(typed, reader) is { Scale: 0 } number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>An amount in the major unit; none where more decimals were typed than the currency has coins for.</summary>
    public static decimal? Price(string typed, string currency, CultureInfo reader) =>
        Read(typed, reader) is { } number && number.Scale <= Money.Zero(currency).Decimals ? number : null;

    /// <summary>Digits of all scripts as 0 to 9, and the marks of all keyboards as a point, a comma, a blank or an apostrophe.</summary>
    private static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var rune in typed.Trim().EnumerateRunes())
        {
            plain.Append(
                rune.Value switch
                {
                    '٫' or '，' or '،' => ",",
                    '．' => ".",
                    '٬' or '’' or '‘' or 'ʼ' or '´' or '＇' => "'",
                    '−' or '－' or '‒' or '–' => "-",
                    '＋' => "+",
                    _ when Rune.IsWhiteSpace(rune) => " ",
                    _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber => Rune.GetNumericValue(
                            rune
                        )
                        .ToString(CultureInfo.InvariantCulture),
                    _ => rune.ToString(),
                }
            );
        }

        return plain.ToString();
    }

    /// <summary>The last mark binds a group of three, and does not begin the decimals.</summary>
    private static bool IsGroup(string whole, string mark, string rest, CultureInfo reader) =>
        whole.Contains(mark, StringComparison.Ordinal)
        || (
            mark != reader.NumberFormat.NumberDecimalSeparator
            && rest.Length == 3
            && whole is not ("" or "0")
            && whole.All(char.IsAsciiDigit)
        );

    /// <summary>Plain digits, or groups of three behind one and the same mark; in India the higher groups have two.</summary>
    private static bool IsWhole(string whole, string decimals) =>
        whole.All(char.IsAsciiDigit)
        || (Groups().Match(whole) is { Success: true } groups && groups.Groups["by"].Value != decimals);

    [GeneratedRegex(@"^(?<sign>[-+]?) ?(?<whole>[0-9.,' ]*?)(?:(?<mark>[.,])(?<rest>[0-9]*))?$")]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"^(?:[1-9][0-9]{0,2}(?<by>[.,' ])[0-9]{3}(?:\k<by>[0-9]{3})*|[1-9][0-9]?(?:(?<by>,)[0-9]{2})+,[0-9]{3})$"
    )]
    private static partial Regex Groups();

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NoDigit();
}
