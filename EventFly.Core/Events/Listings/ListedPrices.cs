using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Listings;

/// <summary>Writes what events cost into their listings, as those say who sell.</summary>
internal sealed class ListedPrices(IEventsDb db, IOfferedPrices prices, TimeProvider time) : ICollaborator
{
    public async Task Write(IReadOnlyCollection<EventId> events, CancellationToken cancellation)
    {
        // Held before anything is read: whoever sells meanwhile marks the row afterwards, and it is asked again.
        await db.Listings.Where(l => events.Contains(l.Event)).Hold(l => l.Zone, cancellation);
        var offered = await prices.Of(events, cancellation);
        foreach (var id in events)
        {
            var price = offered.GetValueOrDefault(id);
            var (lowest, until) = (price is { IsSoldOut: false } ? price.Lowest.Minor : (long?)null, price?.Until);
            await db
                .Listings.Where(l => l.Event == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(l => l.LowestPrice, lowest).SetProperty(l => l.PriceUntil, until),
                    cancellation
                );
        }
    }

    /// <summary>
    /// The price may be another one: it is asked again within a minute (<see cref="TendListings"/>), once for all who bought in it.
    /// </summary>
    public Task Doubt(EventId id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db
            .Listings.Where(l => l.Event == id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.PriceUntil, now), cancellation);
    }
}

internal sealed class FollowOffers(ListedPrices prices) : IFollowUp<OfferChanged>
{
    public Task Follow(OfferChanged happened, CancellationToken cancellation) =>
        prices.Write([happened.Event], cancellation);
}

internal sealed class FollowSales(ListedPrices prices) : IFollowUp<OrderPaid>
{
    public Task Follow(OrderPaid happened, CancellationToken cancellation) =>
        prices.Doubt(happened.Event, cancellation);
}

internal sealed class FollowReturns(ListedPrices prices) : IFollowUp<TicketCancelled>
{
    public Task Follow(TicketCancelled happened, CancellationToken cancellation) =>
        prices.Doubt(happened.Event, cancellation);
}

internal sealed class FollowWaiting(ListedPrices prices) : IFollowUp<WaitingNews>
{
    public Task Follow(WaitingNews happened, CancellationToken cancellation) =>
        prices.Doubt(happened.Event, cancellation);
}
