using System.Collections.Frozen;

namespace EventFly.Core.Identity.Passwords;

/// <summary>
/// Knows passwords that are nothing but well-known words, digits, keyboard rows and repetitions, however they are
/// dressed up: <c>P@ssw0rd!2024</c>, <c>qwerty123456</c>, <c>abcabcabcabc</c>. The words are in <c>common-words.txt</c>.
/// </summary>
internal static class CommonPasswords
{
    private const int MostCommonWords = 3;

    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly FrozenSet<string> Words = Read();
    private static readonly int LongestWord = Words.Max(w => w.Length);

    public static bool Contain(string password)
    {
        var plain = Simplify(password);
        var undressed = Simplify(Undress(password));
        return IsRepetition(plain)
            || plain.All(char.IsAsciiDigit)
            || Runs.Any(r => r.Contains(plain.Trim("0123456789".ToCharArray()), StringComparison.Ordinal))
            || IsMadeOfWords(plain)
            || IsMadeOfWords(undressed);
    }

    /// <summary>Lower-case letters and digits only; what is left is what people vary around.</summary>
    public static string Simplify(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Letters for the signs and digits that people put in their place; the year at the end goes.</summary>
    private static string Undress(string password) =>
        string.Concat(
            password
                .TrimEnd("0123456789!?.#*-_".ToCharArray())
                .Select(c =>
                    c switch
                    {
                        '@' or '4' => 'a',
                        '3' or '€' => 'e',
                        '1' or '!' => 'i',
                        '0' => 'o',
                        '5' or '$' => 's',
                        '7' => 't',
                        _ => c,
                    }
                )
        );

    private static bool IsRepetition(string plain) =>
        Enumerable
            .Range(1, 4)
            .Any(unit =>
                plain.Length > unit && Enumerable.Range(unit, plain.Length - unit).All(i => plain[i] == plain[i - unit])
            );

    /// <summary>The fewest common words that make up the text, digits between them being free.</summary>
    private static bool IsMadeOfWords(string text)
    {
        var fewest = new int[text.Length + 1];
        Array.Fill(fewest, int.MaxValue, 1, text.Length);
        for (var end = 1; end <= text.Length; end++)
        {
            if (char.IsAsciiDigit(text[end - 1]))
            {
                fewest[end] = fewest[end - 1];
            }

            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                if (fewest[start] < MostCommonWords && Words.Contains(text[start..end]))
                {
                    fewest[end] = Math.Min(fewest[end], fewest[start] + 1);
                }
            }
        }

        return text.Length > 0 && fewest[^1] <= MostCommonWords;
    }

    private static FrozenSet<string> Read()
    {
        var assembly = typeof(CommonPasswords).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(n => n.EndsWith("common-words.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
