using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Sales;

/// <summary>Changes how an event sells from now on; what was ordered before stays as it was.</summary>
public sealed record ChangeSalesTerms(EventId Event, TaxRounding Rounding, FeeBearer FeeBearer) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ChangeSalesTerms, Done>
    {
        public async Task<Result<Done>> Handle(ChangeSalesTerms request, CancellationToken cancellation)
        {
            var terms = await db.SalesTerms.FirstOrDefaultAsync(t => t.Event == request.Event, cancellation);
            if (terms is null)
            {
                terms = SalesTerms.Of(request.Event);
                db.SalesTerms.Add(terms);
            }

            terms.Change(request.Rounding, request.FeeBearer);
            return Result.Done;
        }
    }
}
