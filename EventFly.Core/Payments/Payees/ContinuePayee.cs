using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Payments;

namespace EventFly.Core.Payments.Payees;

/// <summary>A new link to the provider's page, for a payee that was begun: links work once, and for minutes.</summary>
/// <returns>The absolute address; or <c>payments.no-payee</c>.</returns>
public sealed record ContinuePayee(OrganizationId Organization) : IUseCase<string>, IThrottled
{
    public Throttle Throttle => PayeeBook.AskedByPeople;

    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(PayeeBook book, IOrganizationLookup organizations) : IHandler<ContinuePayee, string>
    {
        public async Task<Result<string>> Handle(ContinuePayee request, CancellationToken cancellation)
        {
            if (book.Provider is not { } provider)
            {
                return PaymentFaults.NotConfigured;
            }

            return
                await organizations.Find(request.Organization, cancellation) is { } organization
                && await book.Newest(organization.Id, cancellation) is { DetachedAt: null } payee
                ? await PayeeBook.LinkTo(provider, payee.Reference, organization, cancellation)
                : PayeeFaults.None;
        }
    }
}
