using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Series;

/// <summary>
/// Plans an event again on the dates that a rule makes: each is an event of its own, with the tickets, questions and schedule of
/// the first, at the same time on the clocks of its zone. A date that the series has already is left as it is.
/// </summary>
/// <param name="Rule">See <see cref="PreviewSeries"/>.</param>
/// <param name="Without">Days of the rule that are left out.</param>
/// <param name="Publish">They are published at once, as the first one is.</param>
public sealed record PlanSeries(EventId Event, string Rule, IReadOnlyList<DateOnly> Without, bool Publish)
    : ICommand<IReadOnlyList<EventCard>>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(
        IEventsDb db,
        SeriesDates dates,
        IReservedSlugs reserved,
        CopySchedule schedule,
        TimeProvider time
    ) : IHandler<PlanSeries, IReadOnlyList<EventCard>>
    {
        public async Task<Result<IReadOnlyList<EventCard>>> Handle(PlanSeries request, CancellationToken cancellation)
        {
            // Who sends the same twice finds the dates of the first time.
            await db.Events.Where(e => e.Id == request.Event).Hold(e => e.Code, cancellation);
            var first = await db.Events.FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (first is null)
            {
                return Fault.NotVisible;
            }

            var found = await dates.Of(first, request.Rule, cancellation);
            if (!found.IsDone)
            {
                return found.Fault;
            }

            var (now, without) = (time.GetUtcNow(), request.Without.ToHashSet());
            var wanted = found.Value.Where(d => !d.IsThere && !without.Contains(d.Day) && d.Start > now).ToList();
            if (wanted.Count == 0)
            {
                return SeriesFaults.NoDates;
            }

            var series = first.Repeats();
            var planned = new List<EventCard>();
            foreach (var date in wanted)
            {
                var made = await Plan(first, series, date.Day, now, cancellation);
                if (made.Fault is { } fault)
                {
                    return fault;
                }

                planned.Add(made.Value);
            }

            if (request.Publish && first.State is EventState.Published)
            {
                await Publish(planned, now, cancellation);
            }

            return planned;
        }

        private async Task<Result<EventCard>> Plan(
            Event first,
            SeriesId series,
            DateOnly day,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var days = day.DayNumber - first.FirstDay.DayNumber;
            var made = await db.Add(
                first.Organization,
                first.Details().Later(days),
                Admission.AsTheOriginal,
                reserved,
                now,
                cancellation,
                copyOf: first.Id,
                series
            );
            if (made.IsDone)
            {
                await schedule.Copy(first.Id, made.Value.Id, days, cancellation);
            }

            return made;
        }

        private async Task Publish(List<EventCard> planned, DateTimeOffset now, CancellationToken cancellation)
        {
            var ids = planned.ConvertAll(p => p.Id);
            foreach (var date in await db.Events.Where(e => ids.Contains(e.Id)).ToListAsync(cancellation))
            {
                date.Publish(now);
            }
        }
    }
}
