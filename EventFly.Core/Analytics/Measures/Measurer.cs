using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// Brings what is counted of one ticket or one order to what its owner says now, whatever was heard of it and in whatever order. See
/// docs/decisions/0043-counted-by-what-is-there.md.
/// </summary>
internal sealed class Measurer(
    IAnalyticsDb db,
    ISaleRecords sales,
    IBookedMoney money,
    EventMeasure whole,
    IAfterCommit after
) : ICollaborator
{
    public async Task Ticket(EventId subject, TicketId id, CancellationToken cancellation)
    {
        if (await whole.Hold(subject, cancellation) is not { } count)
        {
            return;
        }

        var there = await sales.Find(subject, id, cancellation) is { } found ? TicketMark.Of(subject, found) : null;
        var known = await db.TicketMarks.AsNoTracking().FirstOrDefaultAsync(m => m.Ticket == id, cancellation);
        if (there is null || there.State.Equals(known?.State))
        {
            return;
        }

        var sums = new Sums(count.Zone);
        sums.Add(there, 1);
        if (known is null)
        {
            db.TicketMarks.Add(there);
        }
        else
        {
            sums.Add(known, -1);
            db.TicketMarks.Update(there);
        }

        await Move(count, sums, cancellation);
    }

    public async Task Order(EventId subject, OrderId id, CancellationToken cancellation)
    {
        if (await whole.Hold(subject, cancellation) is not { } count)
        {
            return;
        }

        var sums = new Sums(count.Zone);
        await MarkOrder(subject, id, sums, cancellation);
        var known = await db
            .MoneyMarks.AsNoTracking()
            .Where(m => m.Order == id)
            .ToDictionaryAsync(m => m.Key, cancellation);
        // The ledger only grows: no mark of it is ever taken away.
        foreach (var there in (await money.Of(id, cancellation)).Select(m => Facts.Of(subject, m)))
        {
            if (!known.TryGetValue(there.Key, out var before))
            {
                db.MoneyMarks.Add(there);
            }
            else if (!there.State.Equals(before.State))
            {
                sums.Add(before, -1);
                db.MoneyMarks.Update(there);
            }
            else
            {
                continue;
            }

            sums.Add(there, 1);
        }

        await Move(count, sums, cancellation);
    }

    private async Task MarkOrder(EventId subject, OrderId id, Sums sums, CancellationToken cancellation)
    {
        var there = await sales.Find(subject, id, cancellation) is { } found ? OrderMark.Of(subject, found) : null;
        var known = await db.OrderMarks.AsNoTracking().FirstOrDefaultAsync(m => m.Order == id, cancellation);
        if (there is null || there.State.Equals(known?.State))
        {
            return;
        }

        sums.Add(there, 1);
        if (known is null)
        {
            db.OrderMarks.Add(there);
        }
        else
        {
            sums.Add(known, -1);
            db.OrderMarks.Update(there);
        }
    }

    private async Task Move(AttendanceCount count, Sums by, CancellationToken cancellation)
    {
        await db.Move(count.Event, by, cancellation);
        after.SignalNumbers(count.Event, count.Organization);
    }
}
