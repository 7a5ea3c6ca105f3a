using System.Globalization;
using System.Text;
using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Passwords;

/// <summary>What a password must be: long, and not among the first that anybody would try. Nothing else.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Hashing costs time; more than this helps nobody.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// The same for the same password on every keyboard: one system sends é as one character, another as e and an accent, and
    /// a Mac makes other spaces. As in RFC 8265 (OpaqueString), each space is a plain one and the rest is composed (NFC). Not
    /// NFKC: what looks different stays different.
    /// </summary>
    public static string Prepare(string typed) =>
        string.Concat(typed.Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator ? ' ' : c))
            .Normalize(NormalizationForm.FormC);

    /// <summary>Why this cannot be the password; null when it can.</summary>
    public static Sentence? Refusal(string typed, string email, string name)
    {
        var password = Prepare(typed);
        if (Text.Count(password) is < MinLength and var count)
        {
            return new Sentence("This has {0} characters. Use at least {1}.", count, MinLength);
        }

        if (password.Length > MaxLength)
        {
            return new Sentence("Use at most {0} characters.", MaxLength);
        }

        if (CommonPasswords.Contain(password))
        {
            return "This is one of the first passwords that anybody would try. A short sentence of your own works well.";
        }

        return IsAbout(password, email) || IsAbout(password, name)
            ? new Sentence("This is too close to your name or e-mail. A short sentence of your own works well.")
            : (Sentence?)null;
    }

    private static bool IsAbout(string password, string self) =>
        self.Trim().Length >= 4
        && CommonPasswords.Simplify(password).Trim("0123456789".ToCharArray()) is var bare
        && (bare == CommonPasswords.Simplify(self) || bare == CommonPasswords.Simplify(self.Split('@')[0]));
}
