using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events;

/// <summary>Gives a new event its address and code, and saves it.</summary>
internal static class NewEvents
{
    private const int Attempts = 6;

    public static async Task<Result<EventCard>> Add(
        this IEventsDb db,
        OrganizationId organization,
        EventDetails details,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var made = Event.Plan(organization, "", "", details, now);
        if (made.Fault is { } fault)
        {
            return fault;
        }

        var planned = made.Value;
        db.Events.Add(planned);
        for (var attempt = 1; ; attempt++)
        {
            planned.MoveTo(await FreeSlug(db, planned.Title, cancellation), await FreeCode(db, cancellation));
            try
            {
                await db.SaveChangesAsync(cancellation);
                return planned.ToCard();
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Between asking and saving somebody may have taken the address; the unique index tells. Anything else is a bug.
                if (!await IsTaken(db, planned, cancellation))
                {
                    throw;
                }
            }
        }
    }

    private static Task<string> FreeSlug(IEventsDb db, string title, CancellationToken cancellation) =>
        Slugs.Free(title, slug => db.Events.AnyAsync(e => e.Slug == slug, cancellation));

    private static Task<string> FreeCode(IEventsDb db, CancellationToken cancellation) =>
        EventCodes.Free(code => db.Events.AnyAsync(e => e.Code == code, cancellation));

    private static Task<bool> IsTaken(IEventsDb db, Event planned, CancellationToken cancellation) =>
        db.Events.AnyAsync(e => e.Slug == planned.Slug || e.Code == planned.Code, cancellation);
}
