using EventFly.Core.Analytics.Arrivals;
using NodaTime;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// What the sums of an event owe to its marks. The same rule makes the sums from the beginning, all marks added, and moves them
/// when one of them changes, the old one taken away and the new one added: so both come to the same.
/// </summary>
internal sealed class Sums(string zone)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;

    public int Tickets { get; private set; }

    public int Inside { get; private set; }

    public int Came { get; private set; }

    public Dictionary<(DateOnly Day, int Hour, string Currency), SaleSums> Sales { get; } = [];

    public Dictionary<string, int> Desks { get; } = [];

    /// <summary>By the minute in which they came in.</summary>
    public Dictionary<DateTimeOffset, int> Arrivals { get; } = [];

    /// <param name="by">1 adds it, -1 takes it away.</param>
    public void Add(TicketMark ticket, int by)
    {
        Add(ticket.IssuedAt, ticket.Currency, new SaleSums(Issued: by));
        if (ticket.CancelledAt is { } cancelled)
        {
            Add(cancelled, ticket.Currency, new SaleSums(Cancelled: by));
            return;
        }

        Tickets += by;
        if (ticket.CameAt is not null)
        {
            Came += by;
            Desks[ticket.Desk] = Desks.GetValueOrDefault(ticket.Desk) + by;
        }

        if (ticket.InsideSince is { } since)
        {
            Inside += by;
            var minute = LocalGrid.Minute(since);
            Arrivals[minute] = Arrivals.GetValueOrDefault(minute) + by;
        }
    }

    public void Add(OrderMark order, int by) => Add(order.PaidAt, order.Currency, new SaleSums(Orders: by));

    public void Add(MoneyMark money, int by) =>
        Add(money.At, money.Currency, new SaleSums(Taken: money.Taken, Returned: money.Returned, Fee: money.Fee) * by);

    private void Add(DateTimeOffset at, string currency, SaleSums sums)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(_zone).LocalDateTime;
        var key = (local.Date.ToDateOnly(), local.Hour, currency);
        Sales[key] = Sales.GetValueOrDefault(key) + sums;
    }
}
