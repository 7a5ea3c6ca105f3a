using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Taxes;

/// <summary>What all events of an organization sold and gave back, by month and tax rate.</summary>
public sealed record GetOrganizationTaxes(OrganizationId Organization) : IUseCase<TaxReport>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Organization);

    internal sealed class Handler(IEventLookup events, TaxBook book) : IHandler<GetOrganizationTaxes, TaxReport>
    {
        public async Task<Result<TaxReport>> Handle(GetOrganizationTaxes request, CancellationToken cancellation) =>
            await book.Read(await events.Of(request.Organization, cancellation), cancellation);
    }
}
