using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.Sales;

public sealed record SalesTermsView(TaxRounding Rounding, FeeBearer FeeBearer);

/// <summary>How an event sells, for its organizer.</summary>
public sealed record GetSalesTerms(EventId Event) : IUseCase<SalesTermsView>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<GetSalesTerms, SalesTermsView>
    {
        public async Task<Result<SalesTermsView>> Handle(GetSalesTerms request, CancellationToken cancellation)
        {
            var terms = await db.ReadTerms(request.Event, cancellation);
            return new SalesTermsView(terms.Rounding, terms.FeeBearer);
        }
    }
}
