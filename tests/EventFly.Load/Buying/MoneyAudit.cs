using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Load.Measures;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Buying;

/// <summary>Our books against the card company's, order by order.</summary>
/// <param name="DoubleCharges">Orders for which somebody was charged twice.</param>
/// <param name="DoubleRefunds">Refunds of ours that were given twice, and money of which more went back than came.</param>
/// <param name="PaidWithoutTicket">Orders of which more money is kept than their valid tickets cost.</param>
/// <param name="TicketsWithoutMoney">Orders of which less is.</param>
/// <param name="Unbalanced">Orders whose ledger does not sum to nothing, or says otherwise than the company what is kept.</param>
/// <param name="StockOff">Ticket types that count more or fewer as sold or held than there are.</param>
internal sealed record MoneyAudit(
    int Orders,
    int Charged,
    int Refunded,
    int DoubleCharges,
    int DoubleRefunds,
    int PaidWithoutTicket,
    int TicketsWithoutMoney,
    int Unbalanced,
    int StockOff
)
{
    /// <param name="types">What the shoppers buy, and nobody else.</param>
    public static async Task<MoneyAudit> Of(
        BackOffice office,
        CardCompany company,
        IReadOnlyCollection<TicketTypeId> types
    )
    {
        var orders = await office.Read(db =>
            db.Orders.AsNoTracking().Where(o => o.EmailKey.StartsWith(Shopper.Address)).ToListAsync()
        );
        var tickets = (await office.Read(db => db.Tickets.AsNoTracking().ToListAsync())).ToLookup(t => t.Order);
        var ledger = (await office.Read(db => db.LedgerEntries.AsNoTracking().ToListAsync())).ToLookup(e => e.Order);
        var charged = (await company.Charged()).ToLookup(c => c.Order);
        var returned = await company.Returned();
        var back = returned.ToLookup(r => r.Of, r => r.Amount);
        var accounts = orders
            .Select(order =>
            {
                var charges = charged[order.Id.Value].ToList();
                var kept = charges.Sum(c => c.Amount - back[c.Name].Sum());
                var valid = tickets[order.Id].Where(t => t.State is TicketState.Issued).Sum(t => t.Price.Minor);
                var lines = ledger[order.Id].ToList();
                // What the company passed on it no longer holds for us, and neither did it go back.
                var cleared = lines
                    .Where(l => l.Account is LedgerEntry.Clearing or LedgerEntry.Connected)
                    .Sum(l => l.Amount.Minor);
                return new
                {
                    Charges = charges.Count,
                    OverReturned = charges.Count(c => back[c.Name].Sum() > c.Amount),
                    Kept = kept,
                    Valid = valid,
                    IsBalanced = cleared == kept
                        && lines.GroupBy(l => l.Amount.Currency).All(c => c.Sum(l => l.Amount.Minor) == 0),
                };
            })
            .ToList();
        return new(
            orders.Count,
            accounts.Count(a => a.Charges > 0),
            returned.Count,
            accounts.Count(a => a.Charges > 1),
            returned.Where(r => r.Refund is not null).GroupBy(r => r.Refund).Count(r => r.Count() > 1)
                + accounts.Sum(a => a.OverReturned),
            accounts.Count(a => a.Kept > a.Valid),
            accounts.Count(a => a.Kept < a.Valid),
            accounts.Count(a => !a.IsBalanced),
            await StockOffIn(office, types)
        );
    }

    public void AddTo(Report report)
    {
        report.Number("orders", Orders);
        report.Number("charged", Charged);
        report.Number("refunds", Refunded);
        report.Number("double_charges", DoubleCharges);
        report.Number("double_refunds", DoubleRefunds);
        report.Number("paid_without_ticket", PaidWithoutTicket);
        report.Number("tickets_without_money", TicketsWithoutMoney);
        report.Number("unbalanced", Unbalanced);
        report.Number("stock_off", StockOff);
    }

    /// <summary>Whether nothing is on its way any more: messages, what follows from them, refunds.</summary>
    public static async Task<bool> IsQuiet(BackOffice office, CardCompany company) =>
        !await company.IsTelling()
        && await office.Read(async db =>
            !await db.Outbox.AnyAsync(m => m.DeliveredAt == null && m.ParkedAt == null)
            && !await db.Refunds.AnyAsync(r => r.SentAt == null && r.DroppedAt == null)
        )
        && await AreAllBooked(office, company);

    private static async Task<bool> AreAllBooked(BackOffice office, CardCompany company)
    {
        var settled = await office.Read(db =>
            db.Payments.Where(p => p.State == PaymentState.Settled).Select(p => p.Order).ToListAsync()
        );
        var booked = settled.Select(o => o.Value).ToHashSet();
        return (await company.Charged()).All(c => booked.Contains(c.Order));
    }

    private static Task<int> StockOffIn(BackOffice office, IReadOnlyCollection<TicketTypeId> ours) =>
        office.Read(async db =>
        {
            var types = await db.TicketTypes.AsNoTracking().Where(t => ours.Contains(t.Id)).ToListAsync();
            var sold = await db
                .Tickets.Where(t => t.State == TicketState.Issued)
                .GroupBy(t => t.Type)
                .ToDictionaryAsync(g => g.Key, g => g.Count());
            var held = await db
                .TicketHolds.GroupBy(h => h.Type)
                .ToDictionaryAsync(g => g.Key, g => g.Sum(h => h.Quantity));
            return types.Count(t => t.Sold != sold.GetValueOrDefault(t.Id) || t.Held != held.GetValueOrDefault(t.Id));
        });
}
