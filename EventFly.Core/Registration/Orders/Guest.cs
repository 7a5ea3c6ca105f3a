using System.Net.Mail;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration;

/// <summary>Whom tickets are for, as typed.</summary>
public sealed record Guest(string Name, string Email)
{
    public const int NameLength = 120;
    public const int EmailLength = 254;

    public void Check(Checks checks)
    {
        checks.That(
            Name.Trim().Length is > 0 and <= NameLength,
            "name",
            new Sentence("Give a name of 1 to {0} characters.", NameLength)
        );
        checks.That(IsEmail(Email.Trim()), "email", "Write the e-mail as name@example.org.");
    }

    private static bool IsEmail(string text) =>
        text.Length <= EmailLength
        && MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.');
}
