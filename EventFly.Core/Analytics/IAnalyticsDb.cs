using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Measures;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Analytics.Visits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

public interface IAnalyticsDb
{
    DbSet<AttendanceCount> Attendance { get; }

    DbSet<ArrivalBucket> Arrivals { get; }

    DbSet<PollTurnout> PollTurnouts { get; }

    DbSet<TicketMark> TicketMarks { get; }

    DbSet<OrderMark> OrderMarks { get; }

    DbSet<MoneyMark> MoneyMarks { get; }

    DbSet<SaleHour> SaleHours { get; }

    DbSet<DeskCount> DeskCounts { get; }

    DbSet<VisitDay> VisitDays { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
