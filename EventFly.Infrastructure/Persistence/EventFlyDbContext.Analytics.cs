using EventFly.Core.Analytics;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Turnout;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IAnalyticsDb
{
    public DbSet<AttendanceCount> Attendance => Set<AttendanceCount>();

    public DbSet<ArrivalBucket> Arrivals => Set<ArrivalBucket>();

    public DbSet<PollTurnout> PollTurnouts => Set<PollTurnout>();
}
