using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>Takes what an order picks from the stock, within the caller's transaction.</summary>
internal sealed class Basket(IRegistrationDb db, Stock stock)
{
    public Basket(IRegistrationDb db)
        : this(db, new Stock(db)) { }

    /// <summary>Holds the rows of what is picked.</summary>
    public Task Hold(IEnumerable<TicketTypeId> types, CancellationToken cancellation) =>
        stock.Hold([.. types.Distinct()], cancellation);

    /// <summary>Sells all of it, or nothing.</summary>
    public Task<bool> Sell(IReadOnlyList<OrderLine> lines, DateTimeOffset now, CancellationToken cancellation) =>
        Sell(QuantitiesOf(lines), now, cancellation);

    /// <inheritdoc cref="Sell(IReadOnlyList{OrderLine}, DateTimeOffset, CancellationToken)"/>
    public async Task<bool> Sell(
        IReadOnlyList<(TicketTypeId Type, int Quantity)> types,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (!await stock.Sell(types[i].Type, types[i].Quantity, now, cancellation))
            {
                foreach (var (sold, quantity) in types.Take(i))
                {
                    await stock.GiveBack(sold, quantity, cancellation);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps for an order what it picked, for as long as it may be paid and a little longer.</summary>
    /// <returns>False when it is not all there; then nothing is kept.</returns>
    public Task<bool> Keep(Order order, DateTimeOffset until, DateTimeOffset now, CancellationToken cancellation) =>
        Keep(order.Id, QuantitiesOf(order.Lines), until, now, cancellation);

    /// <inheritdoc cref="Keep(Order, DateTimeOffset, DateTimeOffset, CancellationToken)"/>
    public async Task<bool> Keep(
        OrderId order,
        IReadOnlyList<(TicketTypeId Type, int Quantity)> types,
        DateTimeOffset until,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (!await stock.Keep(types[i].Type, types[i].Quantity, now, cancellation))
            {
                foreach (var (kept, quantity) in types.Take(i))
                {
                    await stock.LetGo(kept, quantity, cancellation);
                }

                return false;
            }
        }

        db.TicketHolds.AddRange(types.Select(t => TicketHold.Of(order, t.Type, t.Quantity, until)));
        return true;
    }

    /// <summary>What a voucher had kept can be taken by the order that uses it.</summary>
    public async Task TakeKept(PricedBasket priced, CancellationToken cancellation)
    {
        if (priced.Voucher is { Kept: > 0 } voucher)
        {
            var taken = Math.Min(voucher.Kept, priced.VoucherTickets);
            await db
                .Vouchers.Where(v => v.Id == voucher.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Kept, v => v.Kept - taken), cancellation);
            await stock.LetGo(voucher.Types[0].Type, taken, cancellation);
        }
    }

    /// <summary>What was sold can be had again.</summary>
    public Task GiveBack(TicketTypeId type, int quantity, CancellationToken cancellation) =>
        stock.GiveBack(type, quantity, cancellation);

    /// <summary>
    /// Sells to an order what was kept for it, or what is left of what it lost meanwhile: all of it, or nothing.
    /// </summary>
    public async Task<bool> SellKept(Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        // Whatever is still kept goes back first, so that taking it again is all there is to do.
        await Release(order.Id, order.Lines.Select(l => l.Type).Distinct(), cancellation);
        return await Sell(order.Lines, now, cancellation);
    }

    /// <summary>Writes what was only counted until now, see <see cref="CountedStock"/>.</summary>
    public Task Settle(CancellationToken cancellation) => stock.Settle(cancellation);

    /// <summary>Ends what is held for an order.</summary>
    public async Task Release(OrderId order, IEnumerable<TicketTypeId> types, CancellationToken cancellation)
    {
        foreach (var type in types)
        {
            await stock.Release(order, type, cancellation);
        }
    }

    private static List<(TicketTypeId Type, int Quantity)> QuantitiesOf(IEnumerable<OrderLine> lines) =>
        [.. lines.GroupBy(l => l.Type).Select(g => (g.Key, g.Sum(l => l.Quantity)))];
}
