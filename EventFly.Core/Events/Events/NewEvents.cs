using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Events;

/// <summary>Gives a new event its address and code, and saves it.</summary>
internal static class NewEvents
{
    public const int MostOfOrganization = 2_000;

    private const int Attempts = 6;
    private const int DatedTitleLength = 60;

    public static async Task<Result<EventCard>> Add(
        this IEventsDb db,
        OrganizationId organization,
        EventDetails details,
        Admission? admission,
        IReservedSlugs reserved,
        DateTimeOffset now,
        CancellationToken cancellation,
        EventId? copyOf = null,
        SeriesId? series = null
    )
    {
        var made = Event.Plan(organization, "", "", details, now, admission, copyOf, series);
        if (made.Fault is { } fault)
        {
            return fault;
        }

        if (await db.Events.CountAsync(e => e.Organization == organization, cancellation) >= MostOfOrganization)
        {
            return EventFaults.TooMany;
        }

        var planned = made.Value;
        db.Events.Add(planned);
        // The dates of a series are told apart by their day.
        var name = series is null
            ? planned.Title
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Text.Cut(planned.Title, DatedTitleLength)} {planned.FirstDay:yyyy-MM-dd}"
            );
        for (var attempt = 1; ; attempt++)
        {
            planned.MoveTo(await FreeSlug(db, name, reserved, cancellation), await FreeCode(db, cancellation));
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

    private static Task<string> FreeSlug(
        IEventsDb db,
        string title,
        IReservedSlugs reserved,
        CancellationToken cancellation
    ) =>
        Slugs.Free(
            title,
            reserved,
            slugs => db.Events.Select(e => e.Slug).Where(s => slugs.Contains(s)).ToListAsync(cancellation)
        );

    private static Task<string> FreeCode(IEventsDb db, CancellationToken cancellation) =>
        EventCodes.Free(code => db.Events.AnyAsync(e => e.Code == code, cancellation));

    private static Task<bool> IsTaken(IEventsDb db, Event planned, CancellationToken cancellation) =>
        db.Events.AnyAsync(e => e.Slug == planned.Slug || e.Code == planned.Code, cancellation);
}
