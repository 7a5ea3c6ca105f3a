using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.Sales;

/// <summary>Changes how an event sells from now on; what was ordered before stays as it was.</summary>
public sealed record ChangeSalesTerms(EventId Event, TaxRounding Rounding, FeeBearer FeeBearer) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ChangeSalesTerms, Done>
    {
        public async Task<Result<Done>> Handle(ChangeSalesTerms request, CancellationToken cancellation)
        {
            var terms = await db.FindTerms(request.Event, cancellation);
            terms.Change(request.Rounding, request.FeeBearer);
            return Result.Done;
        }
    }
}
