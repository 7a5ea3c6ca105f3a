using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Turnout;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

public interface IAnalyticsDb
{
    DbSet<AttendanceCount> Attendance { get; }

    DbSet<ArrivalBucket> Arrivals { get; }

    DbSet<PollTurnout> PollTurnouts { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
