using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Identity.Accounts;

/// <summary>
/// Sends the confirmation letter once more, if there is something to confirm. Neither the answer nor the time it takes tells:
/// that is looked up when the letter is written.
/// </summary>
public sealed record ResendConfirmation(string Email) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Letters(Email);

    public Access Access => Access.Anyone;

    internal sealed class Handler(IIdentityDb db, TimeProvider time) : IHandler<ResendConfirmation, Done>
    {
        public Task<Result<Done>> Handle(ResendConfirmation request, CancellationToken cancellation)
        {
            if (!EmailAddress.IsPlausible(request.Email))
            {
                return Task.FromResult<Result<Done>>(Fault.Invalid("email", "Write it as name@example.org."));
            }

            db.Tell(new ConfirmationAsked(EmailAddress.Read(request.Email), time.GetUtcNow()));
            return Task.FromResult(Result.Done);
        }
    }
}
