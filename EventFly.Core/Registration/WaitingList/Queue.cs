using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>The waiting list of one kind of ticket.</summary>
internal static class Queue
{
    /// <summary>Holds the type, and reads it as it is from then on.</summary>
    public static async Task<TicketType?> Hold(
        this IRegistrationDb db,
        Stock stock,
        TicketTypeId type,
        CancellationToken cancellation
    )
    {
        await stock.Hold([type], cancellation);
        return await db.TicketTypes.AsNoTracking().FirstOrDefaultAsync(t => t.Id == type, cancellation);
    }

    /// <summary>Counts some more, or fewer, as waiting; under the held row of the type.</summary>
    public static Task CountWaiting(
        this IRegistrationDb db,
        TicketTypeId type,
        int more,
        CancellationToken cancellation
    ) =>
        db
            .TicketTypes.Where(t => t.Id == type)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Waiting, t => t.Waiting + more), cancellation);

    /// <summary>Those who wait for it, first come first.</summary>
    public static IQueryable<WaitingPlace> WaitingFor(this IRegistrationDb db, TicketTypeId type) =>
        db.WaitingPlaces.Where(p => p.Type == type && p.State == WaitingState.Waiting).OrderBy(p => p.Number);

    /// <summary>How many of it are left, what it shares with other types counted in.</summary>
    public static async Task<int> LeftOf(
        this IRegistrationDb db,
        TicketType type,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var types = await db.TicketTypes.AsNoTracking().Where(t => t.Event == type.Event).ToListAsync(cancellation);
        return (await Shelf.Read(db, type.Event, types, now, cancellation)).LeftOf(type);
    }

    /// <summary>When the last ticket of a type can be had.</summary>
    public static DateTimeOffset SoldUntil(this TicketType type, EventCard card) =>
        type.SaleEnds < card.EndsAt ? type.SaleEnds.Value : card.EndsAt;
}
