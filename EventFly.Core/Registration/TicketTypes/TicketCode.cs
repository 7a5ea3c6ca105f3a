using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A word that organizers hand out: an access code or a voucher. Case and blanks do not matter.</summary>
public static class TicketCode
{
    public const int Shortest = 3;

    public const int Longest = 40;

    internal static readonly Sentence Rule = new("Choose a code of {0} to {1} letters and digits.", Shortest, Longest);

    /// <summary>As it is kept and compared.</summary>
    public static string Fold(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    public static bool IsGood(string typed) =>
        Fold(typed) is { Length: >= Shortest and <= Longest } code
        && code.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
