using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>What an order picks, at the prices of now.</summary>
internal sealed record PricedBasket(IReadOnlyList<OrderLine> Lines, Money Total);

/// <summary>Prices what an order picks and takes it from the stock, within the caller's transaction.</summary>
internal sealed class Basket(IRegistrationDb db)
{
    /// <summary>Holds the rows of what is picked, always in the same order, so that two baskets cannot wait for each other.</summary>
    public async Task Hold(IEnumerable<TicketTypeId> types, CancellationToken cancellation)
    {
        foreach (var type in types.OrderBy(t => t.Value))
        {
            await db.HoldStock(type, cancellation);
        }
    }

    /// <summary>What the picks come to, if each may be taken now as far as rules go.</summary>
    public async Task<Result<PricedBasket>> Price(
        EventCard card,
        IReadOnlyList<TicketPick> picks,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var wanted = picks.Select(p => p.TicketType).ToList();
        var types = await db
            .TicketTypes.AsNoTracking()
            .Where(t => t.Event == card.Id && wanted.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellation);
        foreach (var pick in picks)
        {
            if (!types.TryGetValue(pick.TicketType, out var type))
            {
                return Fault.NotVisible;
            }

            if (type.FaultToTake(pick.Quantity, now) is { } fault)
            {
                return fault;
            }
        }

        var priced = picks.Where(p => !types[p.TicketType].Price.IsZero).ToList();
        if (priced.Select(p => types[p.TicketType].Price.Currency).Distinct().Count() > 1)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        var total = priced
            .Select(p => types[p.TicketType].Price * p.Quantity)
            .DefaultIfEmpty(Money.Zero(card.Currency))
            .Aggregate((sum, line) => sum + line);
        var lines = picks.Select(
            (p, i) => new OrderLine(i + 1, p.TicketType, p.Quantity, types[p.TicketType].Price.Minor)
        );
        return new PricedBasket([.. lines], total);
    }

    /// <summary>Sells all of it, or nothing.</summary>
    public async Task<bool> Sell(IReadOnlyList<OrderLine> lines, DateTimeOffset now, CancellationToken cancellation)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!await db.TakeFromStock(lines[i].Type, lines[i].Quantity, now, cancellation))
            {
                foreach (var sold in lines.Take(i))
                {
                    await db.GiveBackToStock(sold.Type, sold.Quantity, cancellation);
                }

                return false;
            }
        }

        return true;
    }

    /// <summary>Keeps for an order what it picked, for as long as it may be paid and a little longer.</summary>
    public async Task<bool> Keep(Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = order.HeldUntil!.Value + Order.Grace;
        foreach (var line in order.Lines)
        {
            if (!await db.KeepInStock(line.Type, line.Quantity, now, cancellation))
            {
                return false;
            }

            db.TicketHolds.Add(TicketHold.Of(order.Id, line.Type, line.Quantity, until));
        }

        return true;
    }

    /// <summary>
    /// Sells to an order what was kept for it, or what is left of what it lost meanwhile: all of it, or nothing.
    /// </summary>
    public async Task<bool> SellKept(Order order, DateTimeOffset now, CancellationToken cancellation)
    {
        // Whatever is still kept goes back first, so that taking it again is all there is to do.
        foreach (var line in order.Lines)
        {
            await db.Release(order.Id, line.Type, cancellation);
        }

        return await Sell(order.Lines, now, cancellation);
    }
}
