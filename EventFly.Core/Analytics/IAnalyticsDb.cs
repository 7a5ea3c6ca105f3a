using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EventFly.Core.Analytics;

public interface IAnalyticsDb
{
    DbSet<AttendanceCount> Attendance { get; }

    DbSet<ArrivalBucket> Arrivals { get; }

    DbSet<ParticipationCount> Participation { get; }

    /// <summary>For transactions of several conditional statements.</summary>
    DatabaseFacade Database { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
