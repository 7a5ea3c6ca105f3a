using EventFly.Core.Identity.Passwords;
using EventFly.Core.Identity.SignIns;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Identity;

namespace EventFly.Core.Identity.Accounts;

/// <summary>
/// Asks for an account. The answer is the same whether the address is new or known; only its letter tells, because only
/// its owner should know.
/// </summary>
public sealed record RegisterAccount(string Name, string Email, string Password) : ICommand<Done>, IThrottled
{
    /// <summary>More than other letters: a form that is filled in wrongly counts as well, and sends none.</summary>
    public Throttle Throttle =>
        Throttle.Letters(Email) with
        {
            Name = "registrations",
            Target = new Rate(40, TimeSpan.FromMinutes(5)),
        };

    public Access Access => Access.Anyone;

    /// <summary>Hashing first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(
        UserManager<Account> users,
        IKnownBrowser browser,
        IAfterCommit after,
        TimeProvider time
    ) : IHandler<RegisterAccount, Done>
    {
        public async Task<Result<Done>> Handle(RegisterAccount request, CancellationToken cancellation)
        {
            if (FaultOf(request) is { } fault)
            {
                return fault;
            }

            var email = EmailAddress.Read(request.Email);
            var known = await users.FindByEmailAsync(email);
            if (known is null)
            {
                var account = Account.Register(email, request.Name, time.GetUtcNow());
                var created = await users.CreateAsync(account, request.Password);
                Remember(account.PasswordHash);
                return created.ToResult();
            }

            // Both ways hash once, so that the time it takes does not tell either; nor does the cookie.
            var hash = users.PasswordHasher.HashPassword(known, request.Password);
            Remember(hash);
            if (known.EmailConfirmed)
            {
                known.RegisteredAgain(time.GetUtcNow());
                return Result.Done;
            }

            // A new stamp makes earlier confirmation links dead.
            known.RegisterAnew(request.Name, time.GetUtcNow());
            known.PasswordHash = hash;
            return (await users.UpdateSecurityStampAsync(known)).ToResult();
        }

        private void Remember(string? hash)
        {
            if (hash is not null)
            {
                after.Then(() =>
                {
                    browser.RememberRegistration(hash);
                    return Task.CompletedTask;
                });
            }
        }

        private static Fault? FaultOf(RegisterAccount request)
        {
            var checks = new Checks();
            checks.That(
                Text.IsGiven(request.Name, Account.NameLength),
                "name",
                Sentence.ForText(request.Name, Account.NameLength, "Tell us what to call you.")
            );
            checks.That(EmailAddress.IsPlausible(request.Email), "email", "Write it as name@example.org.");
            var refusal = PasswordRules.Refusal(request.Password, request.Email, request.Name);
            checks.That(refusal is null, "password", refusal ?? default);
            return checks.Fault;
        }
    }
}
