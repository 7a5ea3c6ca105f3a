using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Payees;

/// <summary>Asks the provider how an organization's payee stands: somebody came back from its page, or wants to know.</summary>
/// <returns>Done; <c>payments.no-payee</c> or <c>payments.payee-away</c>.</returns>
public sealed record CheckPayee(OrganizationId Organization) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => PayeeBook.AskedByPeople;

    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    public bool BeginsLate => true;

    internal sealed class Handler(PayeeBook book) : IHandler<CheckPayee, Done>
    {
        public async Task<Result<Done>> Handle(CheckPayee request, CancellationToken cancellation) =>
            await book.Newest(request.Organization, cancellation) is { DetachedAt: null } payee
                ? await book.Ask(payee, cancellation)
                : PayeeFaults.None;
    }
}
