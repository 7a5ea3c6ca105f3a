using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>Proves with a password who is at the other end of this browser.</summary>
public sealed record SignIn(string Email, string Password, bool Keep) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, ISession session, TimeProvider time)
        : IHandler<SignIn, Done>
    {
        public async Task<Result<Done>> Handle(SignIn request, CancellationToken cancellation)
        {
            var checks = new Checks();
            checks.That(EmailAddress.IsPlausible(request.Email), "email", "Write it as name@example.org.");
            checks.That(
                request.Password.Length is > 0 and <= PasswordRules.MaxLength,
                "password",
                "Type your password."
            );
            if (checks.Fault is { } fault)
            {
                return fault;
            }

            var now = time.GetUtcNow();
            var guard = await SignInGuard.FindOrMake(db, request.Email, now, cancellation);
            if (guard.LockedFor(now) is { } left)
            {
                return IdentityFaults.Locked(left);
            }

            var account = await users.FindByEmailAsync(request.Email.Trim());
            if (!await Matches(account, request.Password))
            {
                guard.Failed(now);
                await db.SaveChangesAsync(cancellation);
                return guard.LockedFor(now) is { } pause ? IdentityFaults.Locked(pause) : IdentityFaults.WrongPair;
            }

            if (!account!.EmailConfirmed)
            {
                return IdentityFaults.Unconfirmed;
            }

            guard.Forget();
            await db.SaveChangesAsync(cancellation);
            await session.Begin(account, request.Keep);
            return Result.Done;
        }

        private async Task<bool> Matches(Account? account, string password)
        {
            if (account is not null)
            {
                return await users.CheckPasswordAsync(account, password);
            }

            // Costs what a real comparison costs.
            users.PasswordHasher.HashPassword(null!, password);
            return false;
        }
    }
}
