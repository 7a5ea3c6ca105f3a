using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Tidies up orders that nobody paid in time. Nothing waits for it: their tickets are anyone's from the moment that their hold
/// runs out.
/// </summary>
/// <returns>Their payments, whose pages should be closed: at most 100.</returns>
public sealed record ExpireOrders : ICommand<IReadOnlyList<PaymentId>>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<ExpireOrders, IReadOnlyList<PaymentId>>
    {
        public async Task<Result<IReadOnlyList<PaymentId>>> Handle(ExpireOrders request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var until = now - Order.Grace;
            var due = db
                .Orders.Where(o => o.State == OrderState.Pending && o.HeldUntil <= until)
                .OrderBy(o => o.Id)
                .Take(100);
            var ids = await due.Select(o => o.Id).ToListAsync(cancellation);
            if (ids.Count == 0)
            {
                return Result.Of<IReadOnlyList<PaymentId>>([]);
            }

            await db.Orders.Where(o => ids.Contains(o.Id)).Hold(o => o.Key, cancellation);
            // One that was paid while this waited for its row is no longer among them.
            var orders = await db
                .Orders.Where(o => ids.Contains(o.Id) && o.State == OrderState.Pending)
                .ToListAsync(cancellation);
            var stock = new Stock(db);
            var basket = new Basket(db, stock);
            await basket.Hold(orders.SelectMany(o => o.Lines).Select(l => l.Type), cancellation);
            foreach (var order in orders)
            {
                await basket.Release(order.Id, order.Lines.Select(l => l.Type), cancellation);
            }

            var unused = db.VoucherUses.Where(u => ids.Contains(u.Order) && u.Until != null);
            var vouchers = await unused.Select(u => u.Voucher).Distinct().ToListAsync(cancellation);
            await unused.ExecuteDeleteAsync(cancellation);
            await db.KeepAgain(stock, vouchers, now, cancellation);
            orders.ForEach(o => o.Expire(now));
            return orders.Where(o => o.Payment is not null).Select(o => o.Payment!.Value).ToList();
        }
    }
}
