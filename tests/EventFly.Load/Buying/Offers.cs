using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Quotas;
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

    /// <summary>Has types share a number that nothing is taken of yet.</summary>
    public static Task<QuotaId> Share(
        this ServerProcess server,
        string name,
        int size,
        IReadOnlyList<TicketTypeId> types,
        CancellationToken cancellation
    ) =>
        server.Read(async db =>
        {
            var live = await db.Events.SingleAsync(e => e.Slug == Stage.DemoEvent, cancellation);
            var quota = Quota.Plan(live.Id, new QuotaDetails(name, size, types), taken: 0).Value;
            db.Quotas.Add(quota);
            await db.SaveChangesAsync(cancellation);
            return quota.Id;
        });
}
