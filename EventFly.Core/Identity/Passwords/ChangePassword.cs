using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Exchanges the password; every other sign-in of this account ends.</summary>
public sealed record ChangePassword(string Current, string Password) : IUseCase<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(
        IIdentityDb db,
        UserManager<Account> users,
        ISession session,
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
                return Fault.Unknown;
            }

            var now = time.GetUtcNow();
            var guard = await SignInGuard.FindOrMake(db, account.Email!, now, cancellation);
            if (guard.LockedFor(now) is { } left)
            {
                return IdentityFaults.Locked(left);
            }

            if (!await users.CheckPasswordAsync(account, request.Current))
            {
                guard.Failed(now);
                await db.SaveChangesAsync(cancellation);
                return Fault.Invalid("current", "This is not your password.");
            }

            if (PasswordRules.Refusal(request.Password, account.Email!, account.DisplayName) is { } refusal)
            {
                return Fault.Invalid("password", refusal);
            }

            guard.Forget();
            account.PasswordHasChanged(now);
            var changed = await users.ChangePasswordAsync(account, request.Current, request.Password);
            if (changed.Succeeded)
            {
                await session.Renew(account);
                after.Signal(IdentityTopics.Account(account.AccountId));
            }

            return changed.ToResult("password");
        }
    }
}
