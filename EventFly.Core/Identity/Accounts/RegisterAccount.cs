using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity;

/// <summary>
/// Asks for an account. The answer is the same whether the address is new or known; only its letter tells, because only
/// its owner should know.
/// </summary>
public sealed record RegisterAccount(string Name, string Email, string Password) : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, UserManager<Account> users, TimeProvider time)
        : IHandler<RegisterAccount, Done>
    {
        public async Task<Result<Done>> Handle(RegisterAccount request, CancellationToken cancellation)
        {
            if (FaultOf(request) is { } fault)
            {
                return fault;
            }

            var email = request.Email.Trim();
            var known = await users.FindByEmailAsync(email);
            if (known is null)
            {
                var account = Account.Register(email, request.Name, time.GetUtcNow());
                return (await users.CreateAsync(account, request.Password)).ToResult("email");
            }

            // Both ways hash once, so that the time it takes does not tell either.
            var hash = users.PasswordHasher.HashPassword(known, request.Password);
            if (known.EmailConfirmed)
            {
                known.RegisteredAgain(time.GetUtcNow());
                await db.SaveChangesAsync(cancellation);
                return Result.Done;
            }

            // A new stamp makes earlier confirmation links dead: nobody confirms a password that somebody else chose.
            known.RegisterAnew(request.Name, time.GetUtcNow());
            known.PasswordHash = hash;
            return (await users.UpdateSecurityStampAsync(known)).ToResult("email");
        }

        private static Fault? FaultOf(RegisterAccount request)
        {
            var checks = new Checks();
            checks.That(
                request.Name.Trim().Length is > 0 and <= Account.NameLength,
                "name",
                new Sentence("Give a name of 1 to {0} characters.", Account.NameLength)
            );
            checks.That(EmailAddress.IsPlausible(request.Email), "email", "Write it as name@example.org.");
            var refusal = PasswordRules.Refusal(request.Password, request.Email, request.Name);
            checks.That(refusal is null, "password", refusal ?? default);
            return checks.Fault;
        }
    }
}
