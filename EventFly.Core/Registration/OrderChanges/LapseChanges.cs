using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>
/// Tidies up changes that nobody paid in time. Nothing waits for it: what they hold is anyone's from the moment that their hold runs
/// out.
/// </summary>
/// <returns>Their payments, whose pages should be closed: at most 100.</returns>
public sealed record LapseChanges : ICommand<IReadOnlyList<PaymentId>>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<LapseChanges, IReadOnlyList<PaymentId>>
    {
        public async Task<Result<IReadOnlyList<PaymentId>>> Handle(LapseChanges request, CancellationToken cancellation)
        {
            var until = time.GetUtcNow() - Order.Grace;
            var orders = await db
                .OrderChanges.Where(c => c.State == OrderChangeState.Open && c.HeldUntil <= until)
                .OrderBy(c => c.Id)
                .Select(c => c.Order)
                .Take(100)
                .ToListAsync(cancellation);
            if (orders.Count == 0)
            {
                return Result.Of<IReadOnlyList<PaymentId>>([]);
            }

            await db.Orders.Where(o => orders.Contains(o.Id)).Hold(o => o.Key, cancellation);
            // One that was paid while this waited for its order's row is no longer among them.
            var changes = await db
                .OrderChanges.Where(c => orders.Contains(c.Order) && c.State == OrderChangeState.Open)
                .Where(c => c.HeldUntil <= until)
                .ToListAsync(cancellation);
            var basket = new Basket(db);
            await basket.Hold(changes.SelectMany(c => c.Takes).Select(t => t.Type), cancellation);
            foreach (var change in changes)
            {
                await change.LapseIn(basket, cancellation);
            }

            return changes.Where(c => c.Payment is not null).Select(c => c.Payment!.Value).ToList();
        }
    }
}
