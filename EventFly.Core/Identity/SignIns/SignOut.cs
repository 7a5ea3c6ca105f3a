using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.SignIns;

/// <summary>
/// Ends this browser's sign-in, for copies of its cookie as well; screens that it still has open go to the sign-in page.
/// </summary>
public sealed record SignOut : ICommand<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IIdentityDb db,
        ISession session,
        SignInLimits limits,
        IAfterCommit after,
        TimeProvider time
    ) : IHandler<SignOut, Done>
    {
        public async Task<Result<Done>> Handle(SignOut request, CancellationToken cancellation)
        {
            if (session.Current is { } signIn)
            {
                await End(signIn, time.GetUtcNow(), cancellation);
                after.Signal(IdentityTopics.SignIn(signIn));
            }

            after.Then(session.End);
            return Result.Done;
        }

        private async Task End(Guid signIn, DateTimeOffset now, CancellationToken cancellation)
        {
            // What is too old to hold need not be remembered as ended.
            var old = now - limits.Longest;
            await db.EndedSignIns.Where(e => e.EndedAt < old).ExecuteDeleteAsync(cancellation);
            if (!await db.EndedSignIns.AnyAsync(e => e.Id == signIn, cancellation))
            {
                db.EndedSignIns.Add(new EndedSignIn(signIn, now));
            }
        }
    }
}
