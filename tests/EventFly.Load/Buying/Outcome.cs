using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Buying;

/// <summary>How the story of one payment ended.</summary>
/// <param name="Cleared">What the card company still has of it, in minor units.</param>
/// <param name="Tickets">Valid ones.</param>
internal sealed record Outcome(
    OrderState Order,
    PaymentState Payment,
    long Cleared,
    long Sales,
    int Lines,
    int Refunds,
    int Tickets
)
{
    public bool IsBalanced => Cleared + Sales == 0;

    public bool IsWithoutTicket => Payment is PaymentState.Settled && Order is not OrderState.Refunded && Tickets == 0;

    /// <summary>Different ends of these payments, and how often each was.</summary>
    public static async Task<Dictionary<Outcome, int>> Count(BackOffice office, IReadOnlyList<PaymentId> told)
    {
        var orders = await office.Read(db => db.Orders.AsNoTracking().ToListAsync());
        var payments = await office.Read(db => db.Payments.AsNoTracking().ToDictionaryAsync(p => p.Id));
        var lines = (await office.Read(db => db.LedgerEntries.AsNoTracking().ToListAsync())).ToLookup(l => l.Order);
        var refunds = (await office.Read(db => db.Refunds.AsNoTracking().ToListAsync())).ToLookup(r => r.Order);
        var tickets = (await office.Read(db => db.Tickets.AsNoTracking().ToListAsync())).ToLookup(t => t.Order);
        var ours = told.ToHashSet();
        return orders
            .Where(o => o.Payment is { } payment && ours.Contains(payment))
            .Select(o => new Outcome(
                o.State,
                payments[o.Payment!.Value].State,
                Sum(lines[o.Id], LedgerEntry.Clearing),
                Sum(lines[o.Id], LedgerEntry.Sales),
                lines[o.Id].Count(),
                refunds[o.Id].Count(),
                tickets[o.Id].Count(t => t.State is TicketState.Issued)
            ))
            .CountBy(o => o)
            .ToDictionary();
    }

    private static long Sum(IEnumerable<LedgerEntry> lines, string account) =>
        lines.Where(l => l.Account == account).Sum(l => l.Amount.Minor);
}
