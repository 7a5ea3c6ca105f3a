using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Accounts;

/// <summary>
/// Opens an account with the link from its letter, for whoever chose its password: the browser that registered, or somebody
/// who types it. Anybody can register a stranger's address, and the stranger must not open that account for them.
/// </summary>
/// <param name="Password">Not asked of the browser that registered.</param>
public sealed record ConfirmEmail(AccountId Account, string Token, string Password = "") : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    /// <summary>Hashing first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(UserManager<Account> users, IKnownBrowser browser) : IHandler<ConfirmEmail, Done>
    {
        public async Task<Result<Done>> Handle(ConfirmEmail request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(request.Account.ToString());
            if (account is null || !await IsAlive(account, request.Token))
            {
                return IdentityFaults.DeadLink;
            }

            if (
                !browser.HasRegistered(account.PasswordHash!)
                && !await users.CheckPasswordAsync(account, request.Password)
            )
            {
                return Fault.Invalid(
                    "password",
                    "This is not the password that was chosen last. If you know no other, choose a new one by mail."
                );
            }

            var confirmed = await users.ConfirmEmailAsync(account, request.Token);
            return confirmed.Succeeded ? Result.Done : IdentityFaults.DeadLink;
        }

        private Task<bool> IsAlive(Account account, string token) =>
            users.VerifyUserTokenAsync(
                account,
                users.Options.Tokens.EmailConfirmationTokenProvider,
                UserManager<Account>.ConfirmEmailTokenPurpose,
                token
            );
    }
}
