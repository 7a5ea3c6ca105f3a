using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <param name="Lowest">Of the ticket types that are left, or of all when none is.</param>
/// <param name="IsFrom">There are dearer ones too.</param>
public sealed record EventPrice(Money Lowest, bool IsFrom, bool IsSoldOut);

/// <summary>What tickets cost, for lists of public events; an event that sells nothing (any more) is left out.</summary>
/// <param name="Events">Events that the asker was shown; the first 100 of them are answered.</param>
public sealed record ListPrices(IReadOnlyList<EventId> Events) : IUseCase<IReadOnlyDictionary<EventId, EventPrice>>
{
    private const int Most = 100;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<ListPrices, IReadOnlyDictionary<EventId, EventPrice>>
    {
        public async Task<Result<IReadOnlyDictionary<EventId, EventPrice>>> Handle(
            ListPrices request,
            CancellationToken cancellation
        )
        {
            var asked = request.Events.Take(Most).ToList();
            var now = time.GetUtcNow();
            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => asked.Contains(t.Event))
                .Where(t => t.Visibility == TicketVisibility.Everybody && !t.IsPaused && !t.IsAddOn)
                .Where(t => t.SaleEnds == null || t.SaleEnds > now)
                .OrderBy(t => t.Id)
                .Select(t => new
                {
                    Type = t,
                    IsLeft = t.Quota
                        - t.Sold
                        - db.TicketHolds.Where(h => h.Type == t.Id && h.Until > now).Sum(h => h.Quantity)
                        - db.Vouchers.Where(v => v.Kept > 0 && v.Types.Any(m => m.Type == t.Id))
                            .Where(v => v.Until == null || v.Until > now)
                            .Sum(v => v.Kept)
                        >= t.MinPerOrder
                        && t.Waiting == 0
                        && !db.Quotas.Any(q => q.Taken >= q.Size && q.Types.Any(m => m.Type == t.Id)),
                })
                .Take(Most * Most)
                .ToListAsync(cancellation);
            return types
                .GroupBy(t => t.Type.Event)
                .ToDictionary(
                    e => e.Key,
                    e =>
                    {
                        // A gift is cheaper than any ticket, and lets nobody in.
                        var tickets = e.Any(t => !t.Type.OpensNothing)
                            ? e.Where(t => !t.Type.OpensNothing).ToList()
                            : [.. e];
                        var isSoldOut = !tickets.Exists(t => t.IsLeft);
                        var prices = tickets
                            .Where(t => t.IsLeft || isSoldOut)
                            .Select(t =>
                                t.Type.Gross(t.Type.LeastPrice ?? t.Type.PriceAt(t.Type.Sold + t.Type.Held, now))
                            )
                            .OrderBy(p => p.Minor);
                        return new EventPrice(prices.First(), prices.First() != prices.Last(), isSoldOut);
                    }
                );
        }
    }
}
