using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Identity.SignIns;

/// <summary>
/// Whether a sign-in still holds: it has not been ended, is not too old, and the account has had no new password since.
/// </summary>
/// <param name="SignIn">What <see cref="ISession.SignInClaim"/> says.</param>
/// <param name="Stamp">The account's security stamp when the sign-in began.</param>
public sealed record CheckSignIn(Guid SignIn, string? Stamp) : IUseCase<bool>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IIdentityDb db, SignInLimits limits, Actor actor, TimeProvider time)
        : IHandler<CheckSignIn, bool>
    {
        public async Task<Result<bool>> Handle(CheckSignIn request, CancellationToken cancellation)
        {
            if (limits.IsOver(request.SignIn, time.GetUtcNow()))
            {
                return false;
            }

            var account = actor.Account!.Value.Value;
            return await db
                .Accounts.AsNoTracking()
                .AnyAsync(
                    a =>
                        a.Id == account
                        && a.SecurityStamp == request.Stamp
                        && !db.EndedSignIns.Any(e => e.Id == request.SignIn),
                    cancellation
                );
        }
    }
}
