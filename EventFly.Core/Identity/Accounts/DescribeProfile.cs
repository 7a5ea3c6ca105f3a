using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Accounts;

/// <summary>Changes the name that others see, and the topics that the discovery page goes by.</summary>
public sealed record DescribeProfile(string Name, IReadOnlyList<string> Interests) : ICommand<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(UserManager<Account> users, ISession session, Actor actor, IAfterCommit after)
        : IHandler<DescribeProfile, Done>
    {
        public async Task<Result<Done>> Handle(DescribeProfile request, CancellationToken cancellation)
        {
            var account = await users.FindByIdAsync(actor.Account!.Value.ToString());
            if (account is null)
            {
                return Fault.NotVisible;
            }

            var described = account.Describe(request.Name, request.Interests);
            if (described.IsDone)
            {
                after.Then(() => session.Renew(account));
            }

            return described;
        }
    }
}
