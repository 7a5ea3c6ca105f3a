using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>One ticket type of an order, taken from the stock.</summary>
internal sealed record BasketLine(TicketType Type, int Quantity)
{
    public IEnumerable<Ticket> TicketsFor(Order order) =>
        Enumerable.Range(0, Quantity).Select(_ => Ticket.Reserve(order, Type));
}

/// <summary>Takes what an order picks from the stock, within the caller's transaction.</summary>
internal sealed class Basket(IRegistrationDb db)
{
    public async Task<Result<IReadOnlyList<BasketLine>>> Take(
        EventId forEvent,
        IReadOnlyList<TicketPick> picks,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var wanted = picks.Select(p => p.TicketType).ToList();
        var types = await db
            .TicketTypes.AsNoTracking()
            .Where(t => t.Event == forEvent && wanted.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancellation);
        var lines = new List<BasketLine>();
        // Always in the same order, so that two baskets cannot wait for each other.
        foreach (var pick in picks.OrderBy(p => p.TicketType.Value))
        {
            if (!types.TryGetValue(pick.TicketType, out var type))
            {
                return Fault.Unknown;
            }

            if (type.FaultToTake(pick.Quantity, now) is { } fault)
            {
                return fault;
            }

            if (!await db.TakeFromStock(type.Id, pick.Quantity, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            lines.Add(new BasketLine(type, pick.Quantity));
        }

        return lines;
    }

    public static Result<Money> Total(IReadOnlyList<BasketLine> lines, string currency)
    {
        var priced = lines.Where(l => !l.Type.Price.IsZero).ToList();
        if (priced.Select(l => l.Type.Price.Currency).Distinct().Count() > 1)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        return priced.Count == 0
            ? Money.Zero(currency)
            : priced.Select(l => l.Type.Price * l.Quantity).Aggregate((sum, line) => sum + line);
    }
}
