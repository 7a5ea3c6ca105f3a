using EventFly.Core.Events.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Ledger;

internal sealed class SalesBook(IPaymentsDb db) : IBookedMoney
{
    public Task<IReadOnlyList<BookedMoney>> Of(OrderId order, CancellationToken cancellation) =>
        Read(db.Payments.Where(p => p.Order == order), cancellation);

    public Task<IReadOnlyList<BookedMoney>> Of(EventId subject, CancellationToken cancellation) =>
        Read(db.Payments.Where(p => p.Event == subject), cancellation);

    private async Task<IReadOnlyList<BookedMoney>> Read(IQueryable<Payment> payments, CancellationToken cancellation)
    {
        var lines = await db
            .LedgerEntries.Where(e =>
                e.Account == LedgerEntry.Sales || e.Account == LedgerEntry.Tax || e.Account == LedgerEntry.PlatformFee
            )
            .Where(e => e.Amount.Minor != 0)
            .Join(
                payments,
                e => e.Payment,
                p => p.Id,
                (e, p) =>
                    new
                    {
                        e.Payment,
                        e.Order,
                        e.At,
                        e.Account,
                        e.Amount.Minor,
                        e.Amount.Currency,
                    }
            )
            .ToListAsync(cancellation);
        var paid = await payments
            .Where(p => p.State == PaymentState.Settled)
            .Select(p => new
            {
                p.Id,
                p.Amount.Minor,
                At = p.Attempts.Where(a => a.State == PaymentState.Settled).Select(a => a.At).First(),
            })
            .ToDictionaryAsync(p => (p.Id, p.At), p => p.Minor, cancellation);
        // These are credit accounts: below zero is income. What was paid is booked at the moment that settled it; the rest goes back.
        var moves =
            from line in lines
            group line by new
            {
                line.Payment,
                line.Order,
                line.At,
                line.Currency,
            } into move
            let taken = paid.GetValueOrDefault((move.Key.Payment, move.Key.At))
            select new BookedMoney(
                move.Key.Order,
                move.Key.At,
                move.Key.Currency,
                taken,
                taken + move.Sum(l => l.Minor),
                -move.Where(l => l.Account == LedgerEntry.PlatformFee).Sum(l => l.Minor)
            );
        return
        [
            .. moves
                .GroupBy(m => (m.Order, m.At, m.Currency))
                .Select(g => new BookedMoney(
                    g.Key.Order,
                    g.Key.At,
                    g.Key.Currency,
                    g.Sum(m => m.Taken),
                    g.Sum(m => m.Returned),
                    g.Sum(m => m.Fee)
                )),
        ];
    }
}
