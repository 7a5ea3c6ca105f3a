using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Passwords;

/// <summary>Sets a new password with the link from a letter; whoever has that letter has confirmed the address, too.</summary>
public sealed record ResetPassword(AccountId Account, string Token, string Password) : ICommand<Done>
{
    public Access Access => Access.Anyone;

    /// <summary>Hashing first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(
        IIdentityDb db,
        UserManager<Account> users,
        IKnownBrowser browser,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<ResetPassword, Done>
    {
        public async Task<Result<Done>> Handle(ResetPassword request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(request.Account.ToString());
            if (account is null || !await IsAlive(account, request.Token))
            {
                return IdentityFaults.DeadLink;
            }

            if (PasswordRules.Refusal(request.Password, account.Email!, account.DisplayName) is { } refusal)
            {
                return Fault.Invalid("password", refusal);
            }

            foreach (var name in new[] { null, browser.NameFor(account.AccountId) }.Distinct())
            {
                (await SignInGuard.Find(db, SignInGuard.KeyOf(account.Email!, name), cancellation))?.Forget();
            }

            account.PasswordHasChanged(time.GetUtcNow());
            account.EmailConfirmed = true;
            var reset = await users.ResetPasswordAsync(account, request.Token, request.Password);
            after.Signal(IdentityTopics.Account(account.AccountId));
            return reset.Succeeded ? Result.Done : IdentityFaults.DeadLink;
        }

        /// <summary>Asked first: without the letter's link nothing is told of an account, not even that there is one.</summary>
        private Task<bool> IsAlive(Account account, string token) =>
            users.VerifyUserTokenAsync(
                account,
                users.Options.Tokens.PasswordResetTokenProvider,
                UserManager<Account>.ResetPasswordTokenPurpose,
                token
            );
    }
}
