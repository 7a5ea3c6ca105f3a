using System.Security.Cryptography;

namespace EventFly.Core.Kernel;

/// <summary>Codes that open something. Made from the system's random source, never from a clock or a counter.</summary>
public static class Secret
{
    // Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed back.
    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>26 characters that carry 130 random bits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Alphabet, 26);

    /// <summary>A short public code of <paramref name="digits"/> digits; it names a place, it protects nothing.</summary>
    public static string NewDigits(int digits) => RandomNumberGenerator.GetString("0123456789", digits);

    /// <summary>What people make of a code when they type it: case, blanks, dashes, O for 0, I and L for 1.</summary>
    public static string Normalize(string typed) =>
        string.Concat(typed.Where(char.IsLetterOrDigit))
            .ToUpperInvariant()
            .Replace('O', '0')
            .Replace('I', '1')
            .Replace('L', '1');
}
