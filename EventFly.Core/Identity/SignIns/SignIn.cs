using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.SignIns;

/// <summary>Proves with a password who is at the other end of this browser.</summary>
public sealed record SignIn(string Email, string Password, bool Keep) : ICommand<Done>
{
    public Access Access => Access.Anyone;

    /// <summary>Hashing first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(
        IIdentityDb db,
        UserManager<Account> users,
        ISession session,
        IKnownBrowser browser,
        IRunTransaction transaction,
        IAfterCommit after,
        TimeProvider time
    ) : IHandler<SignIn, Done>
    {
        public async Task<Result<Done>> Handle(SignIn request, CancellationToken cancellation)
        {
            var checks = new Checks();
            checks.That(EmailAddress.IsPlausible(request.Email), "email", "Write it as name@example.org.");
            checks.That(
                request.Password.Length is > 0 and <= PasswordRules.MaxLength,
                "password",
                "Type your password."
            );
            if (checks.Fault is { } fault)
            {
                return fault;
            }

            var now = time.GetUtcNow();
            var account = await users.FindByEmailAsync(EmailAddress.Read(request.Email));
            var key = SignInGuard.KeyOf(request.Email, account is null ? null : browser.NameFor(account.AccountId));
            var guard = await SignInGuard.Find(db, key, cancellation);
            if (guard?.LockedFor(now) is { } left)
            {
                return IdentityFaults.Locked(left);
            }

            if (!await Matches(account, request.Password))
            {
                guard = await SignInGuard.CountMiss(db, transaction, guard, key, now, cancellation);
                var refusal = guard.LockedFor(now) is { } pause
                    ? IdentityFaults.Locked(pause)
                    : IdentityFaults.WrongPair;
                return refusal with { KeepsChanges = true };
            }

            if (!account!.EmailConfirmed)
            {
                return IdentityFaults.Unconfirmed;
            }

            guard?.Forget();
            after.Then(() =>
            {
                browser.Remember(account.AccountId);
                return session.Begin(account, request.Keep);
            });
            return Result.Done;
        }

        private async Task<bool> Matches(Account? account, string password)
        {
            if (account is not null)
            {
                return await users.CheckPasswordAsync(account, password);
            }

            // Costs what a real comparison costs.
            users.PasswordHasher.HashPassword(null!, password);
            return false;
        }
    }
}
