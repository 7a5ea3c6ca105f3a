using System.Globalization;
using System.Net.Mail;

namespace EventFly.Core.Kernel;

/// <summary>
/// An e-mail address as people type it: letters of any script and the signs that mail knows, on both sides. The one rule, at
/// every door.
/// </summary>
public static class EmailAddress
{
    public static bool IsPlausible(string typed) =>
        typed.Trim() is { Length: > 3 and <= 254 } email
        && !email.Any(char.IsWhiteSpace)
        && MailAddress.TryCreate(email, out var address)
        && address.Address == email
        // What quotes can hold, such as a second @, people do not have.
        && !email.Contains('"', StringComparison.Ordinal)
        && address.Host.Contains('.', StringComparison.Ordinal)
        // A machine by its number is nobody's address.
        && !address.Host.StartsWith('[');

    /// <summary>
    /// As it is kept and compared: its domain in its own script. Some browsers send <c>bücher.example</c> as
    /// <c>xn--bcher-kva.example</c>, and both are one address.
    /// </summary>
    public static string Read(string typed)
    {
        var email = typed.Trim();
        var domain = email.LastIndexOf('@') + 1;
        if (!email.AsSpan(domain).Contains("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return email;
        }

        try
        {
            return email[..domain] + new IdnMapping().GetUnicode(email[domain..]);
        }
        catch (ArgumentException)
        {
            // Stands for no other domain, so it is what it is.
            return email;
        }
    }

    /// <summary>The same for every way to type one address: what people write in capitals reaches them as well.</summary>
    public static string KeyOf(string typed) => Read(typed).ToLowerInvariant();
}
