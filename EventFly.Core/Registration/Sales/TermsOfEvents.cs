using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Sales;

/// <summary>Terms of events of which nobody has set any yet are the usual ones.</summary>
internal static class TermsOfEvents
{
    public static async Task<SalesTerms> ReadTerms(
        this IRegistrationDb db,
        EventId forEvent,
        CancellationToken cancellation
    ) =>
        await db.SalesTerms.AsNoTracking().FirstOrDefaultAsync(t => t.Event == forEvent, cancellation)
        ?? SalesTerms.Of(forEvent);

    /// <summary>To be changed.</summary>
    public static async Task<SalesTerms> FindTerms(
        this IRegistrationDb db,
        EventId forEvent,
        CancellationToken cancellation
    ) =>
        await db.SalesTerms.FirstOrDefaultAsync(t => t.Event == forEvent, cancellation)
        ?? db.SalesTerms.Add(SalesTerms.Of(forEvent)).Entity;
}
