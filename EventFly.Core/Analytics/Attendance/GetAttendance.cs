using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

/// <summary>How finely arrivals are shown.</summary>
public enum Grain
{
    Minute,
    FiveMinutes,
    Hour,
}

/// <param name="Start">Where the bar begins, on the event's own clock.</param>
/// <param name="Count">People who came in during it; never below zero.</param>
public sealed record ArrivalsBar(DateTimeOffset Start, int Count);

/// <param name="Tickets">Valid tickets out.</param>
/// <param name="Inside">People inside now.</param>
/// <param name="LastFiveMinutes">People who came in during the last five minutes.</param>
/// <param name="Grain">What the bars stand for: what was asked for, or hours when only those are kept.</param>
/// <param name="Arrivals">Without gaps, oldest first, at most 72 bars.</param>
public sealed record AttendanceNow(
    int Tickets,
    int Inside,
    int LastFiveMinutes,
    Grain Grain,
    IReadOnlyList<ArrivalsBar> Arrivals
);

/// <summary>
/// Who is in and how they arrived. The bars end now, or, when nobody came lately, with the last who did. Before anything
/// has happened all numbers are zero.
/// </summary>
public sealed record GetAttendance(EventId Event, Grain Grain = Grain.Minute) : IUseCase<AttendanceNow>
{
    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IAnalyticsDb db, IEventLookup events, TimeProvider time)
        : IHandler<GetAttendance, AttendanceNow>
    {
        // Two days in hours hold at most this many rows: a day and a bit of minutes, the rest in hours.
        private const int MostRows = 5_000;

        public async Task<Result<AttendanceNow>> Handle(GetAttendance request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.Unknown;
            }

            var now = time.GetUtcNow();
            var count = await db.Attendance.AsNoTracking().FirstOrDefaultAsync(a => a.Event == card.Id, cancellation);
            var last = await db
                .Arrivals.Where(a => a.Event == card.Id)
                .OrderByDescending(a => a.Start)
                .Select(a => new { a.Start, a.Minutes })
                .FirstOrDefaultAsync(cancellation);
            var grain = last is { Minutes: ArrivalBucket.Hour } ? Grain.Hour : request.Grain;
            var (step, bars) = Shape(grain);
            var end = last is null || last.Start > now - (step * bars) ? now : last.Start;
            var axis = new ArrivalsAxis(new LocalGrid(card.Zone, step), end, bars);
            var recently = now.AddMinutes(-5);
            return new AttendanceNow(
                Math.Max(0, count?.Tickets ?? 0),
                Math.Max(0, count?.Inside ?? 0),
                Math.Max(0, await Arrived(card.Id, recently, cancellation)),
                grain,
                axis.Fill(await Buckets(card.Id, axis, cancellation))
            );
        }

        private static (TimeSpan Step, int Bars) Shape(Grain grain) =>
            grain switch
            {
                Grain.Minute => (TimeSpan.FromMinutes(1), 60),
                Grain.FiveMinutes => (TimeSpan.FromMinutes(5), 72),
                _ => (TimeSpan.FromHours(1), 48),
            };

        private Task<int> Arrived(EventId id, DateTimeOffset since, CancellationToken cancellation) =>
            db
                .Arrivals.Where(a => a.Event == id && a.Start > since && a.Minutes == ArrivalBucket.Minute)
                .SumAsync(a => a.Count, cancellation);

        private async Task<IReadOnlyList<ArrivalsBar>> Buckets(
            EventId id,
            ArrivalsAxis axis,
            CancellationToken cancellation
        ) =>
            await db
                .Arrivals.Where(a => a.Event == id && a.Start >= axis.From && a.Start < axis.To)
                .OrderByDescending(a => a.Start)
                .Take(MostRows)
                .Select(a => new ArrivalsBar(a.Start, a.Count))
                .ToListAsync(cancellation);
    }
}
