using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Opens an account with the link from its letter.</summary>
public sealed record ConfirmEmail(AccountId Account, string Token) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(UserManager<Account> users) : IHandler<ConfirmEmail, Done>
    {
        public async Task<Result<Done>> Handle(ConfirmEmail request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(request.Account.ToString());
            if (account is null)
            {
                return IdentityFaults.DeadLink;
            }

            var confirmed = await users.ConfirmEmailAsync(account, request.Token);
            return confirmed.Succeeded ? Result.Done : IdentityFaults.DeadLink;
        }
    }
}
