using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace EventFly.Infrastructure.Identity;

/// <summary>
/// Two cookies: a name for this browser, made up here, with the accounts that signed in with it, the latest first; and for a
/// day, which registration was made with it. Where nothing was asked over HTTP, no browser is known.
/// </summary>
internal sealed class KnownBrowser(IHttpContextAccessor http, IDataProtectionProvider protection) : IKnownBrowser
{
    private const string Known = "ef-known";
    private const string Registered = "ef-registered";
    private const int MostAccounts = 8;

    private readonly IDataProtector _protector = protection.CreateProtector("EventFly.KnownBrowser.v1");

    public string? NameFor(AccountId account) =>
        Read(Known)?.Split(' ') is [var name, .. var accounts] && accounts.Contains(account.ToString()) ? name : null;

    public void Remember(AccountId account)
    {
        var known = Read(Known)?.Split(' ') ?? [Guid.CreateVersion7().ToString("N")];
        var accounts = known.Skip(1).Prepend(account.ToString()).Distinct().Take(MostAccounts);
        Write(Known, string.Join(' ', accounts.Prepend(known[0])), TimeSpan.FromDays(400));
    }

    public void RememberRegistration(string passwordHash) =>
        Write(Registered, Mark(passwordHash), TimeSpan.FromDays(1));

    public bool HasRegistered(string passwordHash) => Read(Registered) == Mark(passwordHash);

    /// <summary>A hash of the hash: with its salt, it tells this registration from every other.</summary>
    private static string Mark(string passwordHash) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(passwordHash)));

    private string? Read(string cookie)
    {
        if (http.HttpContext?.Request.Cookies[cookie] is not { Length: > 0 } value)
        {
            return null;
        }

        try
        {
            return _protector.CreateProtector(cookie).Unprotect(value);
        }
        catch (CryptographicException)
        {
            // Forged, or signed with a key that is gone: a browser like any other.
            return null;
        }
    }

    private void Write(string cookie, string value, TimeSpan lifetime)
    {
        if (http.HttpContext is { } context)
        {
            context.Response.Cookies.Append(
                cookie,
                _protector.CreateProtector(cookie).Protect(value),
                new CookieOptions { MaxAge = lifetime }
            );
        }
    }
}
