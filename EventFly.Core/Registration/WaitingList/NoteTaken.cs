using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>Somebody who waited took what was kept for them.</summary>
internal sealed class NoteTaken(IRegistrationDb db) : IFollowUp<OrderPaid>
{
    public async Task Follow(OrderPaid happened, CancellationToken cancellation)
    {
        var code = await db
            .Orders.Where(o => o.Id == happened.Order)
            .Select(o => o.Code)
            .FirstOrDefaultAsync(cancellation);
        if (string.IsNullOrEmpty(code))
        {
            return;
        }

        var place = await db.WaitingPlaces.FirstOrDefaultAsync(
            p => p.Event == happened.Event && p.OfferCode == code,
            cancellation
        );
        place?.Take();
    }
}
