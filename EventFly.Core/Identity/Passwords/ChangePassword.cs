using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Passwords;

/// <summary>Exchanges the password; every other sign-in of this account ends.</summary>
public sealed record ChangePassword(string Current, string Password) : ICommand<Done>
{
    public Access Access => Access.SignedIn;

    /// <summary>Hashing first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(
        IIdentityDb db,
        UserManager<Account> users,
        ISession session,
        IKnownBrowser browser,
        IRunTransaction transaction,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<ChangePassword, Done>
    {
        public async Task<Result<Done>> Handle(ChangePassword request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(actor.Account!.Value.ToString());
            if (account is null)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var key = SignInGuard.KeyOf(account.Email!, browser.NameFor(account.AccountId));
            var guard = await SignInGuard.Find(db, key, cancellation);
            if (guard?.LockedFor(now) is { } left)
            {
                return IdentityFaults.Locked(left);
            }

            if (!await users.CheckPasswordAsync(account, request.Current))
            {
                await SignInGuard.CountMiss(db, transaction, guard, key, now, cancellation);
                return Fault.Invalid("current", "This is not your password.") with { KeepsChanges = true };
            }

            if (PasswordRules.Refusal(request.Password, account.Email!, account.DisplayName) is { } refusal)
            {
                return Fault.Invalid("password", refusal);
            }

            guard?.Forget();
            account.PasswordHasChanged(now);
            var changed = await users.ChangePasswordAsync(account, request.Current, request.Password);
            if (changed.Succeeded)
            {
                after.Then(() => session.Renew(account));
                after.Signal(IdentityTopics.Account(account.AccountId));
            }

            return changed.ToResult();
        }
    }
}
