using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// Counts an event from the beginning, out of what its owners say. Whoever counts holds the event's row, reads, and then writes: what
/// changes after the reading tells of itself after its own commit, and whoever follows that waits for the row and reads again.
/// </summary>
internal sealed class EventMeasure(
    IAnalyticsDb db,
    IEventLookup events,
    ISaleRecords sales,
    IBookedMoney money,
    TurnoutMeasure turnout,
    IAfterCommit after,
    TimeProvider time
) : ICollaborator
{
    /// <summary>The event's row, held; null when it was counted from the beginning just now, or there is no such event.</summary>
    public async Task<AttendanceCount?> Hold(EventId subject, CancellationToken cancellation)
    {
        var row = db.Attendance.AsNoTracking().Where(a => a.Event == subject);
        if (await row.Hold(a => a.Tickets, cancellation) > 0)
        {
            var held = await row.SingleAsync(cancellation);
            if (held.MeasuredAt is not null)
            {
                return held;
            }
        }

        await Measure(subject, isCheck: false, cancellation);
        return null;
    }

    /// <param name="isCheck">Only says what it would change.</param>
    /// <returns>What was another than it should be; null when there is no such event.</returns>
    public async Task<IReadOnlyList<string>?> Measure(EventId subject, bool isCheck, CancellationToken cancellation)
    {
        if (await events.Find(subject, cancellation) is not { } card)
        {
            return null;
        }

        var count = await HoldOrMake(card, cancellation);
        var isNew = count.MeasuredAt is null;
        var there = await Facts.Read(subject, sales, money, cancellation);
        var known = await Facts.Known(subject, db, cancellation);
        var sums = there.SumsIn(card.Zone);
        var found = await new MeasureComparison(db, card).Find(count, there, known, sums, cancellation);
        if (!isCheck && (isNew || found.Count > 0))
        {
            await new MeasureWriter(db, time).Replace(card, there, sums, cancellation);
            after.SignalNumbers(card.Id, card.Organization);
        }

        if (isNew)
        {
            found = isCheck && there.IsAnything ? ["never counted"] : [];
        }

        return [.. found, .. await turnout.Measure(subject, isCheck, cancellation)];
    }

    private async Task<AttendanceCount> HoldOrMake(EventCard card, CancellationToken cancellation)
    {
        var row = db.Attendance.AsNoTracking().Where(a => a.Event == card.Id);
        await Counting.Move(
            () => row.Hold(a => a.Tickets, cancellation),
            db.Attendance,
            new AttendanceCount
            {
                Event = card.Id,
                Organization = card.Organization,
                Zone = card.Zone,
            },
            db.SaveChangesAsync,
            cancellation
        );
        return await row.SingleAsync(cancellation);
    }
}

internal static class NumberSignals
{
    public static void SignalNumbers(
        this IAfterCommit after,
        EventId subject,
        Organizations.Contracts.OrganizationId of
    )
    {
        after.Signal(AnalyticsTopics.Attendance(subject));
        after.Signal(AnalyticsTopics.Sales(subject));
        after.Signal(AnalyticsTopics.Organization(of));
    }
}
