using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Identity;

/// <summary>Ends this browser's sign-in; screens that it still has open go to the sign-in page.</summary>
public sealed record SignOut : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ISession session, IAfterCommit after) : IHandler<SignOut, Done>
    {
        public async Task<Result<Done>> Handle(SignOut request, CancellationToken cancellation)
        {
            if (await session.End() is { } ended)
            {
                after.Signal(IdentityTopics.SignIn(ended));
            }

            return Result.Done;
        }
    }
}
