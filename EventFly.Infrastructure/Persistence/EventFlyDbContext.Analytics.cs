using EventFly.Core.Analytics;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IAnalyticsDb
{
    public DbSet<AttendanceCount> Attendance => Set<AttendanceCount>();

    public DbSet<ArrivalBucket> Arrivals => Set<ArrivalBucket>();

    public DbSet<ParticipationCount> Participation => Set<ParticipationCount>();
}
