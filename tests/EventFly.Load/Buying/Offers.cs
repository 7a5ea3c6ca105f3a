using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Buying;

/// <summary>More to buy at the demo's event.</summary>
internal static class Offers
{
    public static Task<TicketTypeId> Offer(
        this ServerProcess server,
        string name,
        decimal price,
        int quota,
        CancellationToken cancellation
    ) =>
        server.Read(async db =>
        {
            var live = await db.Events.SingleAsync(e => e.Slug == Stage.DemoEvent, cancellation);
            var type = TicketType.Offer(live.Id, live.Currency, new TicketTypeDetails(name, price, quota)).Value;
            db.TicketTypes.Add(type);
            await db.SaveChangesAsync(cancellation);
            return type.Id;
        });
}
