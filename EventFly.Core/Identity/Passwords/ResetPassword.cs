using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Sets a new password with the link from a letter; whoever has that letter has confirmed the address, too.</summary>
public sealed record ResetPassword(AccountId Account, string Token, string Password) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, TimeProvider time, IAfterCommit after)
        : IHandler<ResetPassword, Done>
    {
        public async Task<Result<Done>> Handle(ResetPassword request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(request.Account.ToString());
            if (account is null)
            {
                return IdentityFaults.DeadLink;
            }

            if (PasswordRules.Refusal(request.Password, account.Email!, account.DisplayName) is { } refusal)
            {
                return Fault.Invalid("password", refusal);
            }

            if (await SignInGuard.Find(db, account.Email!, cancellation) is { } guard)
            {
                guard.Forget();
            }

            account.PasswordHasChanged(time.GetUtcNow());
            account.EmailConfirmed = true;
            var reset = await users.ResetPasswordAsync(account, request.Token, request.Password);
            after.Signal(IdentityTopics.Account(account.AccountId));
            return reset.Succeeded ? Result.Done : IdentityFaults.DeadLink;
        }
    }
}
