using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>
/// An event that some visit and others follow from elsewhere: a ticket for the room says where that is, one for the link gives the
/// link, and nobody learns what they did not get. Without a kind of ticket for the link, it is everybody's.
/// </summary>
internal sealed class HybridTickets(IRegistrationDb db) : IOnlineTickets
{
    public Task<bool> Are(EventId of, CancellationToken cancellation) =>
        db.TicketTypes.AnyAsync(t => t.Event == of && t.Access == TicketAccess.Online, cancellation);
}

internal static class HybridSheets
{
    /// <summary>What the holder of tickets is told of their event.</summary>
    public static async Task<EventSheet> For(
        this IRegistrationDb db,
        EventSheet sheet,
        IQueryable<Ticket> tickets,
        CancellationToken cancellation
    )
    {
        if (!await db.IsHybrid(sheet, cancellation))
        {
            return sheet;
        }

        var accesses = await tickets
            .Where(t => t.State == TicketState.Issued)
            .Join(db.TicketTypes, t => t.Type, t => t.Id, (_, type) => type.Access)
            .Distinct()
            .ToListAsync(cancellation);
        return sheet.Opening(accesses);
    }

    /// <summary>Whether not every ticket opens the link.</summary>
    public static async Task<bool> IsHybrid(
        this IRegistrationDb db,
        EventSheet sheet,
        CancellationToken cancellation
    ) => sheet.IsOnline && await new HybridTickets(db).Are(sheet.Card.Id, cancellation);

    /// <summary>The part of the event that tickets of such kinds open.</summary>
    public static EventSheet Opening(this EventSheet sheet, IReadOnlyCollection<TicketAccess> accesses)
    {
        var isOnline = accesses.Contains(TicketAccess.Online);
        var isOnlyOnline = isOnline && !accesses.Contains(TicketAccess.Room);
        return sheet with
        {
            Where = isOnlyOnline ? "" : sheet.Where,
            Latitude = isOnlyOnline ? null : sheet.Latitude,
            Longitude = isOnlyOnline ? null : sheet.Longitude,
            IsOnline = isOnline,
            OnlineLink = isOnline ? sheet.OnlineLink : "",
            IsLinkForHolders = true,
        };
    }
}
