using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>Orders as those see them who write invoices and books.</summary>
internal sealed class SoldOrders(IRegistrationDb db, TimeProvider time) : ISoldOrders
{
    private const int AtOnce = 1_000;

    public Task<SoldOrder?> Find(OrderId id, CancellationToken cancellation) => Find(o => o.Id == id, cancellation);

    public Task<SoldOrder?> FindByKey(string key, CancellationToken cancellation) =>
        Find(o => o.Key == key, cancellation);

    public async IAsyncEnumerable<IReadOnlyDictionary<OrderId, SoldShares>> Shares(
        EventId subject,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var ids in db.ReadOrders(subject, AtOnce, cancellation))
        {
            yield return await Shares(ids, cancellation);
        }
    }

    private async Task<IReadOnlyDictionary<OrderId, SoldShares>> Shares(
        IReadOnlyList<OrderId> ids,
        CancellationToken cancellation
    )
    {
        var orders = db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id) && o.Total.Minor > 0);
        var lines = await orders
            .SelectMany(
                o => o.Lines,
                (o, l) =>
                    new
                    {
                        o.Id,
                        l.TaxRate,
                        l.Quantity,
                        l.UnitPrice,
                        l.UnitTax,
                        l.Part,
                    }
            )
            .ToListAsync(cancellation);
        var fees = await orders.Where(o => o.Fee > 0).Select(o => new { o.Id, o.Fee }).ToListAsync(cancellation);
        return lines
            .Select(l =>
                (l.Id, l.Part, Share: new TaxShare(l.TaxRate, l.UnitPrice * l.Quantity, l.UnitTax * l.Quantity))
            )
            .Concat(fees.Select(f => (f.Id, Part: 0, Share: new TaxShare(0, f.Fee, 0))))
            .GroupBy(s => s.Id)
            .ToDictionary(g => g.Key, g => new SoldShares([.. g.Select(s => (s.Part, s.Share))]));
    }

    private async Task<SoldOrder?> Find(Expression<Func<Order, bool>> which, CancellationToken cancellation)
    {
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(which, cancellation) is not { } order)
        {
            return null;
        }

        var names = await db.NamesOfTypes(order.Lines.AllTypes(), cancellation);
        return new SoldOrder(
            order.Id,
            order.Event,
            order.Name,
            order.Email,
            order.Language,
            order.Total,
            order.Fee,
            [
                .. order
                    .Lines.OrderBy(l => l.Number)
                    .Select(l => new SoldLine(names[l.Type], l.Quantity, l.UnitPrice, l.UnitTax, l.TaxRate)
                    {
                        Part = l.Part,
                        InsteadOf = l.InsteadOf is { } before ? names[before] : null,
                    }),
            ],
            order.State.IsGood(),
            order.StateAt(time.GetUtcNow()) is OrderState.Pending
        )
        {
            IsOnInvoice = order.IsOnInvoice,
            PayUntil = order.HeldUntil,
            PayTo = order.PayTo,
        };
    }
}
