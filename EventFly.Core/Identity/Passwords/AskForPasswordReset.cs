using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Passwords;

/// <summary>
/// Sends a link for a new password to an address that has an account. Neither the answer nor the time it takes tells whether
/// it has: that is looked up when the letter is written.
/// </summary>
public sealed record AskForPasswordReset(string Email) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Letters(Email);

    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, TimeProvider time) : IHandler<AskForPasswordReset, Done>
    {
        public Task<Result<Done>> Handle(AskForPasswordReset request, CancellationToken cancellation)
        {
            if (!EmailAddress.IsPlausible(request.Email))
            {
                return Task.FromResult<Result<Done>>(Fault.Invalid("email", "Write it as name@example.org."));
            }

            db.Tell(new PasswordResetAsked(EmailAddress.Read(request.Email), time.GetUtcNow()));
            return Task.FromResult(Result.Done);
        }
    }
}
