using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Reports;

/// <param name="Start">Where it begins, by the clock of the event's zone.</param>
/// <param name="Tickets">Taken in that hour.</param>
public sealed record HourOfSales(DateTime Start, int Tickets);

/// <summary>When the tickets of an event were taken: the hours in which any were, oldest first.</summary>
public sealed record ListSaleHours(EventId Event) : IUseCase<IReadOnlyList<HourOfSales>>
{
    private const int MostHours = 20_000;

    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IAnalyticsDb db) : IHandler<ListSaleHours, IReadOnlyList<HourOfSales>>
    {
        public async Task<Result<IReadOnlyList<HourOfSales>>> Handle(
            ListSaleHours request,
            CancellationToken cancellation
        )
        {
            var hours = await db
                .SaleHours.Where(h => h.Event == request.Event && h.Issued > 0)
                .OrderByDescending(h => h.Day)
                .ThenByDescending(h => h.Hour)
                .Take(MostHours)
                .Select(h => new
                {
                    h.Day,
                    h.Hour,
                    h.Issued,
                })
                .ToListAsync(cancellation);
            return hours
                .GroupBy(h => h.Day.ToDateTime(new TimeOnly(h.Hour, 0)), h => h.Issued)
                .OrderBy(h => h.Key)
                .Select(h => new HourOfSales(h.Key, h.Sum()))
                .ToList();
        }
    }
}
