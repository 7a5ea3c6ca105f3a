using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

internal sealed class SaleRecords(IRegistrationDb db) : ISaleRecords
{
    public async Task<TicketRecord?> Find(EventId subject, TicketId ticket, CancellationToken cancellation)
    {
        var found = await Read(
            db.Tickets.Where(t => t.Id == ticket && t.Event == subject),
            db.Scans.Where(s => s.Ticket == ticket && s.Event == subject),
            cancellation
        );
        return found.Count == 0 ? null : found[0];
    }

    public async Task<OrderRecord?> Find(EventId subject, OrderId order, CancellationToken cancellation)
    {
        var found = await Read(db.Tickets.Where(t => t.Order == order && t.Event == subject), cancellation);
        return found.Count == 0 ? null : found[0];
    }

    public Task<IReadOnlyList<TicketRecord>> Tickets(EventId subject, CancellationToken cancellation) =>
        Read(
            db.Tickets.Where(t => t.Event == subject),
            db.Scans.Where(s => s.Event == subject && s.Ticket != null),
            cancellation
        );

    public Task<IReadOnlyList<OrderRecord>> Orders(EventId subject, CancellationToken cancellation) =>
        Read(db.Tickets.Where(t => t.Event == subject), cancellation);

    private async Task<IReadOnlyList<TicketRecord>> Read(
        IQueryable<Ticket> tickets,
        IQueryable<Scan> scans,
        CancellationToken cancellation
    )
    {
        var rows = await tickets
            .Where(t => !t.OpensNothing && t.State != TicketState.Reserved)
            .Join(
                db.Orders,
                t => t.Order,
                o => o.Id,
                (t, o) =>
                    new
                    {
                        t.Id,
                        t.Price.Currency,
                        t.State,
                        t.IssuedAt,
                        t.CancelledAt,
                        t.AdmittedAt,
                        t.AdmittedDevice,
                        o.PlacedAt,
                    }
            )
            .ToListAsync(cancellation);
        var looks = await scans
            .Where(s => s.Verdict == Verdict.Admitted && !s.IsRepeat)
            .Select(s => new
            {
                s.Ticket,
                s.At,
                s.Device,
            })
            .ToListAsync(cancellation);
        var first = looks.GroupBy(s => s.Ticket!.Value, s => (s.At, s.Device)).ToDictionary(g => g.Key, g => g.Min());
        // What is older than these columns was issued when its order was placed, and nobody knows when it was cancelled.
        return rows.ConvertAll(t =>
        {
            var issued = t.IssuedAt ?? t.PlacedAt;
            (DateTimeOffset At, string Device)? came =
                first.TryGetValue(t.Id, out var look) ? look
                : t.AdmittedAt is { } at ? (at, t.AdmittedDevice ?? "")
                : null;
            return new TicketRecord(
                t.Id,
                t.Currency,
                issued,
                t.State is TicketState.Cancelled ? t.CancelledAt ?? issued : null,
                t.AdmittedAt,
                came?.At,
                came is { } known ? DeskOf(known.Device) : ""
            );
        });
    }

    private async Task<IReadOnlyList<OrderRecord>> Read(IQueryable<Ticket> tickets, CancellationToken cancellation)
    {
        var rows = await tickets
            .Where(t => t.State != TicketState.Reserved)
            .GroupBy(t => t.Order)
            .Select(g => new
            {
                Order = g.Key,
                PaidAt = g.Min(t => t.IssuedAt),
                Older = g.Count(t => t.IssuedAt == null),
                Tickets = g.Count(t => !t.OpensNothing),
            })
            .Join(
                db.Orders,
                g => g.Order,
                o => o.Id,
                (g, o) =>
                    new
                    {
                        o.Id,
                        o.Total.Currency,
                        PaidAt = g.Older > 0 ? o.PlacedAt : g.PaidAt,
                        g.Tickets,
                    }
            )
            .ToListAsync(cancellation);
        return rows.ConvertAll(o => new OrderRecord(o.Id, o.PaidAt!.Value, o.Currency, o.Tickets));
    }

    /// <summary>A desk's device adds to its name which look it was.</summary>
    private static string DeskOf(string device) => device.Split('/')[0];
}
