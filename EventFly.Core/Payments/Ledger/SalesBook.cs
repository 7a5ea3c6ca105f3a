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
        var refused = await db
            .Refunds.Where(r => r.FailedAt != null)
            .Join(payments, r => r.Payment, p => p.Id, (r, p) => new { r.Payment, r.FailedAt })
            .ToListAsync(cancellation);
        var failed = refused.Select(r => (r.Payment, r.FailedAt!.Value)).ToHashSet();
        // What is booked of one payment at one moment is one sale, or one return. These are credit accounts: below zero is income.
        var moves =
            from line in lines
            group line by new
            {
                line.Payment,
                line.Order,
                line.At,
                line.Currency,
            } into move
            let income = -move.Sum(l => l.Minor)
            let isSale = income > 0 && !failed.Contains((move.Key.Payment, move.Key.At))
            select new BookedMoney(
                move.Key.Order,
                move.Key.At,
                move.Key.Currency,
                isSale ? income : 0,
                isSale ? 0 : -income,
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
