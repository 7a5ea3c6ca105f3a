using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

internal sealed class OfferedPrices(IRegistrationDb db, TimeProvider time) : IOfferedPrices
{
    private const int Most = 100;

    /// <summary>What is held now is left again after at most so long: nobody tells when a hold runs out.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyDictionary<EventId, OfferedPrice>> Of(
        IReadOnlyCollection<EventId> events,
        CancellationToken cancellation
    )
    {
        var asked = events.Take(Most).ToList();
        var now = time.GetUtcNow();
        var types = await db
            .TicketTypes.AsNoTracking()
            .Where(t => asked.Contains(t.Event))
            .Where(t => t.Visibility == TicketVisibility.Everybody && !t.IsPaused && !t.IsAddOn)
            .Where(t => t.SaleEnds == null || t.SaleEnds > now)
            .OrderBy(t => t.Id)
            .Select(t => new Offer(
                t,
                t.Quota
                    - t.Sold
                    - db.TicketHolds.Where(h => h.Type == t.Id && h.Until > now).Sum(h => h.Quantity)
                    - db.Vouchers.Where(v => v.Kept > 0 && v.Types.Any(m => m.Type == t.Id))
                        .Where(v => v.Until == null || v.Until > now)
                        .Sum(v => v.Kept)
                    >= t.MinPerOrder
                    && t.Waiting == 0
                    && !db.Quotas.Any(q => q.Taken >= q.Size && q.Types.Any(m => m.Type == t.Id))
            ))
            .Take(Most * Most)
            .ToListAsync(cancellation);
        return types.GroupBy(t => t.Type.Event).ToDictionary(e => e.Key, e => PriceOf([.. e], now));
    }

    private static OfferedPrice PriceOf(List<Offer> offers, DateTimeOffset now)
    {
        // A gift is cheaper than any ticket, and lets nobody in.
        var tickets = offers.Exists(t => !t.Type.OpensNothing) ? offers.FindAll(t => !t.Type.OpensNothing) : offers;
        var isSoldOut = !tickets.Exists(t => t.IsLeft);
        var prices = tickets
            .Where(t => t.IsLeft || isSoldOut)
            .Select(t => t.Type.Gross(t.Type.LeastPrice ?? t.Type.PriceAt(t.Type.Sold + t.Type.Held, now)))
            .OrderBy(p => p.Minor)
            .ToList();
        return new OfferedPrice(prices[0], prices[0] != prices[^1], isSoldOut, Until(tickets, now));
    }

    private static DateTimeOffset? Until(List<Offer> tickets, DateTimeOffset now)
    {
        var times = tickets
            .SelectMany(t => t.Type.Steps.Select(s => s.Until).Append(t.Type.SaleEnds))
            .Where(t => t > now)
            .ToList();
        if (tickets.Exists(t => t.Type.Held > 0 || !t.IsLeft))
        {
            times.Add(now + LookAgain);
        }

        return times.Count > 0 ? times.Min() : null;
    }

    private sealed record Offer(TicketType Type, bool IsLeft);
}
