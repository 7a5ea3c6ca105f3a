using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Notices;

/// <summary>
/// Has the next orders written to for the oldest occasion that is not finished; at most 200 at a time, so that no large event
/// holds the only writer. Returns how many; 0 when nothing is left to do.
/// </summary>
public sealed record WriteNotices : ICommand<int>
{
    private const int Most = 200;

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<WriteNotices, int>
    {
        public async Task<Result<int>> Handle(WriteNotices request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var written = 0;
            var open = await db
                .Occasions.Where(o => o.FinishedAt == null)
                .OrderBy(o => o.Id)
                .Take(Most)
                .ToListAsync(cancellation);
            foreach (var occasion in open)
            {
                // Two that do so at once meet at the key of the notices: one of them looks again.
                var orders = await db
                    .Orders.Where(o => o.Event == occasion.Event && o.PlacedAt <= occasion.OrderedBy)
                    .Where(o => o.State == OrderState.Paid || o.State == OrderState.PartlyRefunded)
                    .Where(o => !db.Notices.Any(n => n.Occasion == occasion.Id && n.Order == o.Id))
                    .OrderBy(o => o.Id)
                    .Select(o => o.Id)
                    .Take(Most - written)
                    .ToListAsync(cancellation);
                var passedOn = (
                    await db
                        .Tickets.Where(t => orders.Contains(t.Order) && t.HolderKey != null)
                        .Where(t => t.State == TicketState.Issued)
                        .Select(t => new { t.Order, t.Id })
                        .ToListAsync(cancellation)
                ).ToLookup(t => t.Order, t => t.Id);
                db.Notices.AddRange(orders.Select(order => Notice.Of(occasion, order, passedOn[order], now)));
                written += orders.Count;
                if (written == Most)
                {
                    return written;
                }

                occasion.Finish(now);
            }

            return written;
        }
    }
}
