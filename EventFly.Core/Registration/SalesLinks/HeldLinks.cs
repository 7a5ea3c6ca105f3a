using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>The links of an event, by one who changes them at a time.</summary>
internal static class HeldLinks
{
    /// <summary>All of them, once their rows are held: of two who add the last one at once, the second sees the first.</summary>
    public static async Task<List<SalesLink>> HoldLinks(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    )
    {
        await db.SalesLinks.Where(l => l.Event == subject).Hold(l => l.Name, cancellation);
        return await db
            .SalesLinks.Where(l => l.Event == subject)
            .OrderBy(l => l.Id)
            .Take(2 * SalesLink.MostOfEvent)
            .ToListAsync(cancellation);
    }

    /// <summary>Somebody came by it.</summary>
    public static async Task<bool> IsLinkUsed(
        this IRegistrationDb db,
        SalesLink link,
        CancellationToken cancellation
    ) => link.Visits > 0 || await db.Orders.AnyAsync(o => o.Event == link.Event && o.Via == link.Code, cancellation);
}
