using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Sends a link for a new password to an address that has an account. The answer does not tell whether it has.</summary>
public sealed record AskForPasswordReset(string Email) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, TimeProvider time)
        : IHandler<AskForPasswordReset, Done>
    {
        public async Task<Result<Done>> Handle(AskForPasswordReset request, CancellationToken cancellation)
        {
            if (!EmailAddress.IsPlausible(request.Email))
            {
                return Fault.Invalid("email", "Write it as name@example.org.");
            }

            if (await users.FindByEmailAsync(request.Email.Trim()) is { } account)
            {
                account.AskForPasswordReset(time.GetUtcNow());
                await db.SaveChangesAsync(cancellation);
            }

            return Result.Done;
        }
    }
}
