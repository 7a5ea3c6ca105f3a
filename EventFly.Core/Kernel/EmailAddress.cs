using System.Net.Mail;

namespace EventFly.Core.Kernel;

/// <summary>An e-mail address as people type it.</summary>
public static class EmailAddress
{
    public static bool IsPlausible(string typed) =>
        typed.Trim() is { Length: > 3 and <= 254 } email
        && !email.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(email, out var address)
        && address.Address == email
        && address.Host.Contains('.', StringComparison.Ordinal);
}
