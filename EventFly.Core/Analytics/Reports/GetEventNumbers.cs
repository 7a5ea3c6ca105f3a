using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Reports;

/// <summary>What was sold of an event on the days of a range, who came, and its latest sales.</summary>
/// <param name="From">In the event's zone; null: from the first day on which anything happened.</param>
/// <param name="To">The last day; null: today, or the last day on which anything happened.</param>
public sealed record GetEventNumbers(EventId Event, DateOnly? From = null, DateOnly? To = null) : IUseCase<EventNumbers>
{
    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IEventLookup events, NumbersReader numbers, TimeProvider time)
        : IHandler<GetEventNumbers, EventNumbers>
    {
        private const int MostDays = 1_000;

        public async Task<Result<EventNumbers>> Handle(GetEventNumbers request, CancellationToken cancellation)
        {
            if (request.From > request.To)
            {
                return Fault.Invalid("from", "Choose a first day that is not after the last one.");
            }

            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var (days, others) = await numbers.Days(card, request.From, request.To, cancellation);
            var today = DateOnly.FromDateTime(Zone.Local(now, card.Zone).DateTime);
            var to = request.To ?? (days.Count > 0 && days.Keys.Max() is var last && last > today ? last : today);
            var from = request.From ?? (days.Count > 0 ? days.Keys.Min() : to);
            if (to.DayNumber - from.DayNumber >= MostDays)
            {
                from = to.AddDays(1 - MostDays);
            }

            from = from > to ? to : from;
            List<DayNumbers> all =
            [
                .. Enumerable
                    .Range(0, to.DayNumber - from.DayNumber + 1)
                    .Select(n => from.AddDays(n))
                    .Select(day => days.GetValueOrDefault(day) ?? new DayNumbers(day)),
            ];
            return new EventNumbers(
                card.Zone,
                card.Currency,
                from,
                to,
                DayNumbers.Sum(from, all),
                all,
                others,
                await numbers.Guests(card, now, cancellation),
                await numbers.Latest(card.Id, cancellation)
            );
        }
    }
}
