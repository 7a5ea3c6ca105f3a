using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

internal static class Transfers
{
    /// <summary>How a link lost a ticket; null when it never had it, or has it still.</summary>
    public static Task<Transfer?> PassedOn(
        this IRegistrationDb db,
        string key,
        TicketId ticket,
        CancellationToken cancellation
    ) => db.Transfers.AsNoTracking().FirstOrDefaultAsync(t => t.Ticket == ticket && t.FromKey == key, cancellation);
}
