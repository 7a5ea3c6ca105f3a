using EventFly.Core.Events.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Measures;

/// <summary>All marks of an event: as its owners have them, or as they are written down here.</summary>
internal sealed record Facts(
    IReadOnlyList<TicketMark> Tickets,
    IReadOnlyList<OrderMark> Orders,
    IReadOnlyList<MoneyMark> Money
)
{
    public bool IsAnything => Tickets.Count + Orders.Count + Money.Count > 0;

    public static async Task<Facts> Read(
        EventId subject,
        ISaleRecords sales,
        IBookedMoney money,
        CancellationToken cancellation
    ) =>
        new(
            [.. (await sales.Tickets(subject, cancellation)).Select(t => TicketMark.Of(subject, t))],
            [.. (await sales.Orders(subject, cancellation)).Select(o => OrderMark.Of(subject, o))],
            [.. (await money.Of(subject, cancellation)).Select(m => Of(subject, m))]
        );

    public static async Task<Facts> Known(EventId subject, IAnalyticsDb db, CancellationToken cancellation) =>
        new(
            await db.TicketMarks.AsNoTracking().Where(m => m.Event == subject).ToListAsync(cancellation),
            await db.OrderMarks.AsNoTracking().Where(m => m.Event == subject).ToListAsync(cancellation),
            await db.MoneyMarks.AsNoTracking().Where(m => m.Event == subject).ToListAsync(cancellation)
        );

    public static MoneyMark Of(EventId subject, BookedMoney money) =>
        new()
        {
            Order = money.Order,
            At = money.At,
            Currency = money.Currency,
            Event = subject,
            Taken = money.Taken,
            Returned = money.Returned,
            Fee = money.Fee,
        };

    public Sums SumsIn(string zone)
    {
        var sums = new Sums(zone);
        foreach (var ticket in Tickets)
        {
            sums.Add(ticket, 1);
        }

        foreach (var order in Orders)
        {
            sums.Add(order, 1);
        }

        foreach (var booked in Money)
        {
            sums.Add(booked, 1);
        }

        return sums;
    }
}
