using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Payees;

/// <summary>
/// From now on the organization's money stays with the platform. What was paid before stays as it was paid, and goes back from there.
/// Twice is once.
/// </summary>
public sealed record DetachPayee(OrganizationId Organization) : ICommand<Done>
{
    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(PayeeBook book, IAfterCommit after, TimeProvider time) : IHandler<DetachPayee, Done>
    {
        public async Task<Result<Done>> Handle(DetachPayee request, CancellationToken cancellation)
        {
            if (await book.Newest(request.Organization, cancellation) is not { } payee)
            {
                return PayeeFaults.None;
            }

            payee.Detach(time.GetUtcNow());
            after.Signal(OrganizationTopics.Team(request.Organization));
            return Result.Done;
        }
    }
}
