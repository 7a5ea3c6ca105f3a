using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Quotas;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>What is left of an event's ticket types, as read a moment ago: for showing. The order decides for real.</summary>
internal sealed class Shelf(
    IReadOnlyList<TicketType> types,
    IReadOnlyList<Quota> shared,
    IReadOnlyDictionary<TicketTypeId, int> stale
)
{
    public static async Task<Shelf> Read(
        IRegistrationDb db,
        EventId subject,
        IReadOnlyList<TicketType> types,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        new(
            types,
            await db.Quotas.AsNoTracking().Where(q => q.Event == subject).Take(100).ToListAsync(cancellation),
            await db.StaleHolds([.. types.Select(t => t.Id)], now, cancellation)
        );

    /// <summary>Held, though nobody can claim it any more.</summary>
    public int StaleOf(TicketType type) => stale.GetValueOrDefault(type.Id);

    public int LeftOf(TicketType type) => LeftOf(type, new Dictionary<TicketTypeId, int>());

    /// <param name="spoken">How many of each type are spoken for, beside what is sold and held.</param>
    public int LeftOf(TicketType type, IReadOnlyDictionary<TicketTypeId, int> spoken) =>
        SharedBy(type)
            .Select(q => q.Size - q.Taken + TypesOf(q).Sum(t => StaleOf(t) - spoken.GetValueOrDefault(t.Id)))
            .Append(type.LeftWith(StaleOf(type)) - spoken.GetValueOrDefault(type.Id))
            .Min(left => Math.Max(0, left));

    /// <summary>Left, or held by people who may yet let it go.</summary>
    public int UnsoldOf(TicketType type) =>
        SharedBy(type).Select(q => q.Size - TypesOf(q).Sum(t => t.Sold)).Append(type.Quota - type.Sold).Min();

    private IEnumerable<Quota> SharedBy(TicketType type) => shared.Where(q => q.Types.Any(t => t.Type == type.Id));

    private IEnumerable<TicketType> TypesOf(Quota quota) =>
        types.Where(t => quota.Types.Any(member => member.Type == t.Id));
}
