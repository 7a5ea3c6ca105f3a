using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Sends the confirmation letter once more, if there is something to confirm. The answer does not tell.</summary>
public sealed record ResendConfirmation(string Email) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, TimeProvider time)
        : IHandler<ResendConfirmation, Done>
    {
        public async Task<Result<Done>> Handle(ResendConfirmation request, CancellationToken cancellation)
        {
            if (!EmailAddress.IsPlausible(request.Email))
            {
                return Fault.Invalid("email", "Write it as name@example.org.");
            }

            if (await users.FindByEmailAsync(request.Email.Trim()) is { EmailConfirmed: false } account)
            {
                account.AskForConfirmation(time.GetUtcNow());
                await db.SaveChangesAsync(cancellation);
            }

            return Result.Done;
        }
    }
}
