using EventFly.Core.Identity.Accounts;
using EventFly.Core.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventFly.Infrastructure.Identity;

/// <summary>Hashes and compares the prepared form: here, no place that sets or asks a password can forget it.</summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) =>
        base.HashPassword(user, PasswordRules.Prepare(password));

    public override PasswordVerificationResult VerifyHashedPassword(
        Account user,
        string hashedPassword,
        string providedPassword
    ) => base.VerifyHashedPassword(user, hashedPassword, PasswordRules.Prepare(providedPassword));
}
