using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Arrivals;

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
/// <param name="Grain">What the bars stand for: what was asked for, or what fits, or hours when only those are kept.</param>
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
/// <param name="Grain">Null for the finest that shows everybody who came.</param>
public sealed record GetArrivals(EventId Event, Grain? Grain = null) : IUseCase<AttendanceNow>
{
    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IAnalyticsDb db, IEventLookup events, TimeProvider time)
        : IHandler<GetArrivals, AttendanceNow>
    {
        // Two days in hours hold at most this many rows: a day and a bit of minutes, the rest in hours.
        private const int MostRows = 5_000;

        public async Task<Result<AttendanceNow>> Handle(GetArrivals request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var count = await db.Attendance.AsNoTracking().FirstOrDefaultAsync(a => a.Event == card.Id, cancellation);
            var last = await db
                .Arrivals.Where(a => a.Event == card.Id)
                .OrderByDescending(a => a.Start)
                .Select(a => new { a.Start, a.Minutes })
                .FirstOrDefaultAsync(cancellation);
            var first = await db
                .Arrivals.Where(a => a.Event == card.Id)
                .OrderBy(a => a.Start)
                .Select(a => (DateTimeOffset?)a.Start)
                .FirstOrDefaultAsync(cancellation);
            var grain = last is { Minutes: ArrivalBucket.Hour }
                ? Arrivals.Grain.Hour
                : request.Grain ?? Fitting(first, last?.Start, now);
            var (step, bars) = Shape(grain);
            var end = End(last?.Start, now, step * bars);
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

        /// <summary>The bars end now, or with the last who came when that is longer ago than they reach.</summary>
        private static DateTimeOffset End(DateTimeOffset? last, DateTimeOffset now, TimeSpan reach) =>
            last is { } came && came <= now - reach ? came : now;

        private static Grain Fitting(DateTimeOffset? first, DateTimeOffset? last, DateTimeOffset now) =>
            Enum.GetValues<Grain>()
                .FirstOrDefault(
                    grain =>
                        Shape(grain) is var (step, bars)
                        && (first is null || first > End(last, now, step * bars) - (step * (bars - 1))),
                    Arrivals.Grain.Hour
                );

        private static (TimeSpan Step, int Bars) Shape(Grain grain) =>
            grain switch
            {
                Arrivals.Grain.Minute => (TimeSpan.FromMinutes(1), 60),
                Arrivals.Grain.FiveMinutes => (TimeSpan.FromMinutes(5), 72),
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
