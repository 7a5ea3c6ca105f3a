using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Keeps the names of an event's ticket types apart.</summary>
internal static class TicketTypeNames
{
    /// <summary>
    /// Lets one at a time name a type: of two who add the same one at once, the second sees the first. Holds the row of the
    /// event's first type; taken before other types. While there is none it is the event's sales terms, of which there is one row:
    /// who makes it second is refused by the database, and tries again.
    /// </summary>
    public static async Task HoldTypeNames(this IRegistrationDb db, EventId subject, CancellationToken cancellation)
    {
        var first = db.TicketTypes.Where(t => t.Event == subject).OrderBy(t => t.Id).Take(1);
        if (
            await first.Hold(t => t.Name, cancellation) == 0
            && await db.SalesTerms.Where(t => t.Event == subject).Hold(t => t.FormQuestions, cancellation) == 0
        )
        {
            db.SalesTerms.Add(SalesTerms.Of(subject));
        }
    }

    /// <summary>Another type of the event is called so, or looks as if it were: guests could not tell them apart.</summary>
    public static async Task<bool> IsTypeNameTaken(
        this IRegistrationDb db,
        TicketType type,
        CancellationToken cancellation
    ) =>
        Text.IsAmong(
            await db
                .TicketTypes.Where(t => t.Event == type.Event && t.Id != type.Id)
                .Select(t => t.Name)
                .ToListAsync(cancellation),
            type.Name
        );
}
