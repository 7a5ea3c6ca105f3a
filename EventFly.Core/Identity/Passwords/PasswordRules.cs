using EventFly.Core.Kernel;

namespace EventFly.Core.Identity;

/// <summary>What a password must be: long, and not among the first that anybody would try. Nothing else.</summary>
public static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>Hashing costs time; more than this helps nobody.</summary>
    public const int MaxLength = 200;

    /// <summary>Why this cannot be the password; null when it can.</summary>
    public static Sentence? Refusal(string password, string email, string name)
    {
        if (password.Length < MinLength)
        {
            return new Sentence("This has {0} characters. Use at least {1}.", password.Length, MinLength);
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
