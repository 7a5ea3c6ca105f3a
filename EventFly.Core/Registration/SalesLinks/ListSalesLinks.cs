using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>What was sold to people who came the same way.</summary>
/// <param name="Orders">Those that have good tickets.</param>
/// <param name="Tickets">Good ones.</param>
/// <param name="Revenue">What was paid, all in, without what went back or is on its way; one for each currency, none for nothing.</param>
public sealed record LinkSales(int Orders, int Tickets, IReadOnlyList<Money> Revenue);

/// <param name="Visits">How often the event's page was opened by it; bots that say what they are do not count.</param>
/// <param name="IsUsed">Somebody came by it: its code stays, and so does it.</param>
public sealed record SalesLinkRow(
    SalesLinkId Id,
    string Name,
    string Code,
    bool IsRetired,
    long Visits,
    LinkSales Sales,
    bool IsUsed
);

/// <param name="Links">Those that are handed out first, then by age.</param>
/// <param name="Others">What was sold to people who came by none of them.</param>
public sealed record SalesLinkReport(IReadOnlyList<SalesLinkRow> Links, LinkSales Others);

/// <summary>The links of an event for its organizer, at most 50, and what was sold by each.</summary>
public sealed record ListSalesLinks(EventId Event) : IUseCase<SalesLinkReport>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IPayments payments) : IHandler<ListSalesLinks, SalesLinkReport>
    {
        public async Task<Result<SalesLinkReport>> Handle(ListSalesLinks request, CancellationToken cancellation)
        {
            var links = await db
                .SalesLinks.AsNoTracking()
                .Where(l => l.Event == request.Event)
                .OrderBy(l => l.Id)
                .Take(SalesLink.MostOfEvent)
                .ToListAsync(cancellation);
            var sold = await Sold(request.Event, cancellation);
            var tickets = await Tickets(request.Event, cancellation);
            var returned = await Returned(request.Event, cancellation);
            var codes = links.ConvertAll(l => l.Code);
            var tried = await Tried(request.Event, codes, cancellation);
            return new SalesLinkReport(
                [
                    .. links
                        .OrderBy(l => l.RetiredAt is not null)
                        .Select(l => new SalesLinkRow(
                            l.Id,
                            l.Name,
                            l.Code,
                            l.RetiredAt is not null,
                            l.Visits,
                            SalesOf(via => via == l.Code),
                            l.Visits > 0 || tried.Contains(l.Code)
                        )),
                ],
                SalesOf(via => via is null || !codes.Contains(via))
            );

            LinkSales SalesOf(Func<string?, bool> came) =>
                new(
                    sold.Where(s => came(s.Via) && s.State.IsGood()).Sum(s => s.Orders),
                    tickets.Where(t => came(t.Via)).Sum(t => t.Tickets),
                    [
                        .. sold.Select(s => (s.Via, s.Paid))
                            .Concat(returned.Select(r => (r.Via, Paid: r.Back with { Minor = -r.Back.Minor })))
                            .Where(s => came(s.Via))
                            .GroupBy(s => s.Paid.Currency)
                            .Select(g => new Money(g.Sum(s => s.Paid.Minor), g.Key))
                            .Where(m => !m.IsZero)
                            .OrderBy(m => m.Currency, StringComparer.Ordinal),
                    ]
                );
        }

        /// <summary>Orders that were paid, whatever became of them.</summary>
        private IQueryable<Order> PaidOf(EventId subject) =>
            db.Orders.Where(o => o.Event == subject && o.State != OrderState.Pending && o.State != OrderState.Expired);

        private async Task<List<(string? Via, OrderState State, int Orders, Money Paid)>> Sold(
            EventId subject,
            CancellationToken cancellation
        )
        {
            var groups = await PaidOf(subject)
                .GroupBy(o => new
                {
                    o.Via,
                    o.State,
                    o.Total.Currency,
                })
                .Select(g => new
                {
                    g.Key.Via,
                    g.Key.State,
                    g.Key.Currency,
                    Orders = g.Count(),
                    Minor = g.Sum(o => o.Total.Minor),
                })
                .ToListAsync(cancellation);
            return groups.ConvertAll(g => (g.Via, g.State, g.Orders, new Money(g.Minor, g.Currency)));
        }

        private async Task<List<(string? Via, int Tickets)>> Tickets(EventId subject, CancellationToken cancellation)
        {
            var groups = await db
                .Tickets.Where(t => t.Event == subject && !t.OpensNothing && t.State != TicketState.Cancelled)
                .Join(db.Orders, t => t.Order, o => o.Id, (t, o) => o.Via)
                .GroupBy(via => via)
                .Select(g => new { Via = g.Key, Tickets = g.Count() })
                .ToListAsync(cancellation);
            return groups.ConvertAll(g => (g.Via, g.Tickets));
        }

        private async Task<List<(string? Via, Money Back)>> Returned(EventId subject, CancellationToken cancellation)
        {
            var returned = await payments.Returned(subject, cancellation);
            var back = new List<(string?, Money)>();
            foreach (var some in returned.Keys.Chunk(1_000))
            {
                var ids = some.ToList();
                var orders = await PaidOf(subject)
                    .Where(o => ids.Contains(o.Id))
                    .Select(o => new
                    {
                        o.Id,
                        o.Via,
                        o.Total.Currency,
                    })
                    .ToListAsync(cancellation);
                back.AddRange(orders.Select(o => (o.Via, new Money(returned[o.Id], o.Currency))));
            }

            return back;
        }

        /// <summary>Those codes that any order names, also one that nobody paid for.</summary>
        private Task<List<string?>> Tried(EventId subject, List<string> codes, CancellationToken cancellation) =>
            db
                .Orders.Where(o => o.Event == subject && codes.Contains(o.Via!))
                .Select(o => o.Via)
                .Distinct()
                .ToListAsync(cancellation);
    }
}
