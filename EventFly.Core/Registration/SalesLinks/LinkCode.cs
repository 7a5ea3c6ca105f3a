using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>The word in an address that says by which link somebody came: <c>?via=newsletter</c>.</summary>
public static class LinkCode
{
    public const int Longest = 40;

    internal static readonly Sentence Rule = new(
        "Choose a code of 1 to {0} letters a to z, digits and dashes.",
        Longest
    );

    /// <summary>As it is kept and compared; null for none, and for what can be none: that is no reason to refuse anybody.</summary>
    public static string? Read(string? typed)
    {
        // Whoever sends a whole book is not worth a copy of it.
        var code = typed is { Length: <= 2 * Longest } ? typed.Trim().ToLowerInvariant() : "";
        return
            code.Length is > 0 and <= Longest
            && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-')
            ? code
            : null;
    }

    /// <summary>Made from a name: "Poster at the station" → <c>poster-at-the-station</c>; <c>link</c> where it has no such letters.</summary>
    public static string Of(string name)
    {
        var words = string.Concat(Slugs.Of(name).Select(c => char.IsAscii(c) ? c : '-'))
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var code = string.Join('-', words);
        return code.Length == 0 ? "link" : code[..Math.Min(code.Length, Longest)].TrimEnd('-');
    }

    /// <summary>The same with the first number behind it that makes it another than all of these.</summary>
    internal static string Free(string code, IReadOnlyCollection<string> taken) =>
        Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? code : Numbered(code, $"-{number}"))
            .First(free => !taken.Contains(free));

    private static string Numbered(string code, string number) =>
        code[..Math.Min(code.Length, Longest - number.Length)] + number;
}
