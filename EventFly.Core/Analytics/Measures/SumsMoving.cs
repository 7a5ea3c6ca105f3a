using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

internal static class SumsMoving
{
    /// <summary>Moves the sums of an event, in the transaction of whoever holds its row.</summary>
    public static async Task Move(this IAnalyticsDb db, EventId id, Sums by, CancellationToken cancellation)
    {
        if ((by.Tickets, by.Inside, by.Came) != default)
        {
            await db
                .Attendance.Where(a => a.Event == id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(a => a.Tickets, a => a.Tickets + by.Tickets)
                            .SetProperty(a => a.Inside, a => a.Inside + by.Inside)
                            .SetProperty(a => a.Came, a => a.Came + by.Came),
                    cancellation
                );
        }

        foreach (var (key, sums) in by.Sales.Where(s => s.Value != default))
        {
            await db.Sell(MeasureWriter.HourOf(id, key, sums), cancellation);
        }

        foreach (var (desk, came) in by.Desks.Where(d => d.Value != 0))
        {
            await Counting.Move(
                () =>
                    db
                        .DeskCounts.Where(d => d.Event == id && d.Desk == desk)
                        .ExecuteUpdateAsync(set => set.SetProperty(d => d.Came, d => d.Came + came), cancellation),
                db.DeskCounts,
                new DeskCount
                {
                    Event = id,
                    Desk = desk,
                    Came = came,
                },
                db.SaveChangesAsync,
                cancellation
            );
        }

        foreach (var (minute, people) in by.Arrivals.Where(a => a.Value != 0))
        {
            await db.CountArrivals(id, minute, ArrivalBucket.Minute, people, cancellation);
        }
    }

    private static Task Sell(this IAnalyticsDb db, SaleHour more, CancellationToken cancellation) =>
        Counting.Move(
            () =>
                db
                    .SaleHours.Where(h => h.Event == more.Event && h.Day == more.Day)
                    .Where(h => h.Hour == more.Hour && h.Currency == more.Currency)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(h => h.Orders, h => h.Orders + more.Orders)
                                .SetProperty(h => h.Issued, h => h.Issued + more.Issued)
                                .SetProperty(h => h.Cancelled, h => h.Cancelled + more.Cancelled)
                                .SetProperty(h => h.Taken, h => h.Taken + more.Taken)
                                .SetProperty(h => h.Returned, h => h.Returned + more.Returned)
                                .SetProperty(h => h.Fee, h => h.Fee + more.Fee),
                        cancellation
                    ),
            db.SaleHours,
            more,
            db.SaveChangesAsync,
            cancellation
        );
}
