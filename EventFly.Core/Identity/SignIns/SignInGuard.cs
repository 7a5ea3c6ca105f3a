using System.Security.Cryptography;
using System.Text;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.SignIns;

/// <summary>
/// Counts wrong passwords for one e-mail address, whether or not it has an account: a lockout that only accounts had
/// would tell which addresses have one. A browser that an account has signed in with before has a counter of its own for
/// that account, so that nobody elsewhere can lock it out.
/// </summary>
public sealed class SignInGuard : Aggregate
{
    public const int Tries = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private SignInGuard() { }

    /// <summary>Whose tries these are, see <see cref="KeyOf"/>.</summary>
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

    /// <summary>SHA-256 in hexadecimal: addresses of people without an account are not kept.</summary>
    /// <param name="knownBrowser">The name of a browser that this account has signed in with; null for all others at once.</param>
    internal static string KeyOf(string email, string? knownBrowser) =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    EmailAddress.Read(email).ToUpperInvariant() + (knownBrowser is null ? "" : "\n" + knownBrowser)
                )
            )
        );

    internal static Task<SignInGuard?> Find(IIdentityDb db, string key, CancellationToken cancellation) =>
        db.SignInGuards.FirstOrDefaultAsync(g => g.Id == key, cancellation);

    /// <summary>Counts a wrong password. Comparing it took long, so the transaction begins only here.</summary>
    /// <param name="guard">As it was found before; null when nobody has missed with this key yet.</param>
    internal static async Task<SignInGuard> CountMiss(
        IIdentityDb db,
        IRunTransaction transaction,
        SignInGuard? guard,
        string key,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await transaction.Begin(cancellation);
        guard ??= await Make(db, key, now, cancellation);
        guard.Failed(now);
        return guard;
    }

    private static async Task<SignInGuard> Make(
        IIdentityDb db,
        string key,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // Those who make up addresses must not fill the table: what nobody has missed for a day makes room.
        var old = now - Memory;
        await db.SignInGuards.Where(g => g.LastFailureAt < old).ExecuteDeleteAsync(cancellation);
        var made = new SignInGuard { Id = key, LastFailureAt = now };
        db.SignInGuards.Add(made);
        return made;
    }
}
