using EventFly.Core.Analytics;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Measures;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Analytics.Visits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IAnalyticsDb
{
    public DbSet<AttendanceCount> Attendance => Set<AttendanceCount>();

    public DbSet<ArrivalBucket> Arrivals => Set<ArrivalBucket>();

    public DbSet<PollTurnout> PollTurnouts => Set<PollTurnout>();

    public DbSet<TicketMark> TicketMarks => Set<TicketMark>();

    public DbSet<OrderMark> OrderMarks => Set<OrderMark>();

    public DbSet<MoneyMark> MoneyMarks => Set<MoneyMark>();

    public DbSet<SaleHour> SaleHours => Set<SaleHour>();

    public DbSet<DeskCount> DeskCounts => Set<DeskCount>();

    public DbSet<VisitDay> VisitDays => Set<VisitDay>();
}
