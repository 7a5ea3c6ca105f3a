using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>What counts as held though nobody can claim it any more: it is left, whatever the counters say.</summary>
internal static class StaleStock
{
    /// <summary>Tickets of each type whose hold, or whose voucher, has run out and that nobody needed yet.</summary>
    public static async Task<Dictionary<TicketTypeId, int>> StaleHolds(
        this IRegistrationDb db,
        IReadOnlyCollection<TicketTypeId> types,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var holds = await db
            .TicketHolds.Where(h => types.Contains(h.Type) && h.Until <= now)
            .GroupBy(h => h.Type)
            .Select(g => new { Type = g.Key, Quantity = g.Sum(h => h.Quantity) })
            .ToListAsync(cancellation);
        var vouchers = await db
            .Vouchers.Where(v => v.Kept > 0 && v.Until <= now && v.Types.Any(t => types.Contains(t.Type)))
            .Select(v => new { Type = v.Types.Select(t => t.Type).First(), Quantity = v.Kept })
            .ToListAsync(cancellation);
        return holds.Concat(vouchers).GroupBy(h => h.Type).ToDictionary(g => g.Key, g => g.Sum(h => h.Quantity));
    }
}
