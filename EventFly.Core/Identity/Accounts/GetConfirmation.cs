using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.Accounts;

/// <param name="NeedsPassword">False for the browser that registered, and for nobody else.</param>
public sealed record Confirmation(bool NeedsPassword);

/// <summary>What <see cref="ConfirmEmail"/> will ask of this browser. The answer does not tell whether there is an account.</summary>
public sealed record GetConfirmation(AccountId Account) : IUseCase<Confirmation>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, IKnownBrowser browser) : IHandler<GetConfirmation, Confirmation>
    {
        public async Task<Result<Confirmation>> Handle(GetConfirmation request, CancellationToken cancellation)
        {
            var id = request.Account.Value;
            var hash = await db
                .Accounts.AsNoTracking()
                .Where(a => a.Id == id)
                .Select(a => a.PasswordHash)
                .FirstOrDefaultAsync(cancellation);
            return new Confirmation(hash is null || !browser.HasRegistered(hash));
        }
    }
}
