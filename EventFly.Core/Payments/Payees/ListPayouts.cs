using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Providers;

namespace EventFly.Core.Payments.Payees;

/// <summary>What the provider holds for an organization, and what it paid out to its bank: asked now.</summary>
/// <returns>The payouts; <c>payments.no-payee</c> or <c>payments.payee-away</c>.</returns>
public sealed record ListPayouts(OrganizationId Organization) : IUseCase<PayoutSheet>, IThrottled
{
    public Throttle Throttle => new("payouts") { Person = new Rate(60, TimeSpan.FromSeconds(5)) };

    public Access Access => Access.With(OrganizationPermissions.Manage, Organization);

    internal sealed class Handler(PayeeBook book, IEnumerable<IPayeeProvider> providers)
        : IHandler<ListPayouts, PayoutSheet>
    {
        public async Task<Result<PayoutSheet>> Handle(ListPayouts request, CancellationToken cancellation)
        {
            if (
                await book.Newest(request.Organization, cancellation) is not { } payee
                || providers.FirstOrDefault(p => p.Name == payee.Provider) is not { } provider
            )
            {
                return PayeeFaults.None;
            }

            try
            {
                return await provider.Payouts(payee.Reference, cancellation);
            }
            catch (HttpRequestException)
            {
                return PayeeFaults.Away;
            }
        }
    }
}
