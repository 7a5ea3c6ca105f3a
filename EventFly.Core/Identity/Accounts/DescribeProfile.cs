using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Changes the name that others see, and the topics that the discovery page goes by.</summary>
public sealed record DescribeProfile(string Name, IReadOnlyList<string> Interests) : IUseCase<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, ISession session, Actor actor)
        : IHandler<DescribeProfile, Done>
    {
        public async Task<Result<Done>> Handle(DescribeProfile request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(actor.Account!.Value.ToString());
            if (account is null)
            {
                return Fault.Unknown;
            }

            var described = account.Describe(request.Name, request.Interests);
            if (described.IsDone)
            {
                await db.SaveChangesAsync(cancellation);
                await session.Renew(account);
            }

            return described;
        }
    }
}
