using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.Accounts;

public sealed record Profile(AccountId Id, string Name, string Email, IReadOnlyList<string> Interests);

/// <summary>What the account knows of its owner.</summary>
public sealed record GetProfile : IUseCase<Profile>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IIdentityDb db, Actor actor) : IHandler<GetProfile, Profile>
    {
        public async Task<Result<Profile>> Handle(GetProfile request, CancellationToken cancellation)
        {
            var id = actor.Account!.Value.Value;
            var account = await db
                .Accounts.AsNoTracking()
                .Where(a => a.Id == id)
                .Select(a => new
                {
                    a.DisplayName,
                    a.Email,
                    a.Interests,
                })
                .FirstOrDefaultAsync(cancellation);
            return account is null
                ? Fault.NotVisible
                : new Profile(new AccountId(id), account.DisplayName, account.Email!, account.Interests);
        }
    }
}
