using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity;

/// <summary>
/// Counts wrong passwords for one e-mail address, whether or not it has an account: a lockout that only accounts had
/// would tell which addresses have one.
/// </summary>
public sealed class SignInGuard : Aggregate
{
    public const int Tries = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private SignInGuard() { }

    /// <summary>SHA-256 of the address, in hexadecimal: addresses of people without an account are not kept.</summary>
    public string Id { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastFailureAt { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public TimeSpan? LockedFor(DateTimeOffset now) => LockedUntil > now ? LockedUntil - now : null;

    public void Failed(DateTimeOffset now)
    {
        Failures = now - LastFailureAt > Memory || (LockedUntil is not null && LockedUntil <= now) ? 1 : Failures + 1;
        LastFailureAt = now;
        LockedUntil = Failures >= Tries ? now + Lockout : null;
    }

    public void Forget()
    {
        Failures = 0;
        LockedUntil = null;
    }

    internal static Task<SignInGuard?> Find(IIdentityDb db, string email, CancellationToken cancellation)
    {
        var id = IdOf(email);
        return db.SignInGuards.FirstOrDefaultAsync(g => g.Id == id, cancellation);
    }

    internal static async Task<SignInGuard> FindOrMake(
        IIdentityDb db,
        string email,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await Find(db, email, cancellation) is { } guard)
        {
            return guard;
        }

        // Those who make up addresses must not fill the table: what nobody has missed for a day makes room.
        var old = now - Memory;
        await db.SignInGuards.Where(g => g.LastFailureAt < old).ExecuteDeleteAsync(cancellation);
        var made = new SignInGuard { Id = IdOf(email), LastFailureAt = now };
        db.SignInGuards.Add(made);
        return made;
    }

    private static string IdOf(string email) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
}
