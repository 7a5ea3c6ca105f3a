using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>
/// Whoever has a link: the buyer of an order, with all its tickets that were not passed on; or somebody to whom one was passed on,
/// with that one.
/// </summary>
/// <param name="Passed">As it was read; null for the buyer.</param>
internal sealed record Holder(Order Order, Ticket? Passed)
{
    /// <summary>Opens what is held.</summary>
    public string Key => Passed is null ? Order.Key : Passed.HolderKey!;

    public string Name => Passed is null ? Order.Name : Passed.AttendeeName;

    public string Email => Passed is null ? Order.Email : Passed.AttendeeEmail;

    /// <summary>The path of the page that shows it.</summary>
    public string Page => Passed is null ? $"/orders/{Key}" : $"/orders/{Key}/tickets/{Passed.Id}";

    public bool Holds(Ticket ticket) => ticket.HolderKey == Passed?.HolderKey;
}

internal static class Holders
{
    /// <returns>Null when the key opens nothing, or nothing any more.</returns>
    public static async Task<Holder?> FindHolder(this IRegistrationDb db, string key, CancellationToken cancellation)
    {
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == key, cancellation) is { } order)
        {
            return new Holder(order, null);
        }

        return await db.Tickets.AsNoTracking().FirstOrDefaultAsync(t => t.HolderKey == key, cancellation) is { } ticket
            ? new Holder(await db.Orders.AsNoTracking().FirstAsync(o => o.Id == ticket.Order, cancellation), ticket)
            : null;
    }

    /// <param name="passed">The ticket, for whoever has it passed on to; null: the buyer.</param>
    /// <returns>Null when that ticket is with the buyer.</returns>
    public static async Task<Holder?> FindHolder(
        this IRegistrationDb db,
        OrderId order,
        TicketId? passed,
        CancellationToken cancellation
    )
    {
        var bought = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == order, cancellation);
        if (passed is null)
        {
            return new Holder(bought, null);
        }

        var ticket = await db.Tickets.AsNoTracking().FirstAsync(t => t.Id == passed, cancellation);
        return ticket.HolderKey is null ? null : new Holder(bought, ticket);
    }

    /// <summary>What a holder's link shows.</summary>
    public static IQueryable<Ticket> TicketsOf(this IRegistrationDb db, Holder holder)
    {
        var (order, key) = (holder.Order.Id, holder.Passed?.HolderKey);
        return db.Tickets.Where(t => t.Order == order && t.HolderKey == key);
    }
}
