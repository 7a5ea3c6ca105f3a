using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payments;

/// <summary>Payments that are written to, one writer at a time, and the ledger lines that follow.</summary>
internal sealed class PaymentBook(IPaymentsDb db, TimeProvider time) : ICollaborator
{
    /// <summary>Loads a payment once nobody else writes to it; until the transaction ends, nobody else will.</summary>
    public async Task<Payment> Held(PaymentId payment, CancellationToken cancellation)
    {
        await db.Payments.Where(p => p.Id == payment).Hold(p => p.Provider, cancellation);
        return await db.Payments.SingleAsync(p => p.Id == payment, cancellation);
    }

    /// <summary>
    /// What was paid and neither went back, nor is to go back, nor was taken by the payer's bank. The payment is held.
    /// </summary>
    public async Task<Money> Left(Payment held, CancellationToken cancellation)
    {
        var back = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Payment == held.Id && r.DroppedAt == null && r.FailedAt == null)
            .SumAsync(r => r.Amount.Minor, cancellation);
        var left = held.Taken.Minor - back - await Disputed(held.Id, cancellation);
        return held.Taken with { Minor = Math.Max(0, left) };
    }

    /// <summary>What the payer's bank took and has not brought back.</summary>
    public Task<long> Disputed(PaymentId payment, CancellationToken cancellation) =>
        db
            .Disputes.Where(d => d.Payment == payment && d.IsMoneyGone && d.State != DisputeState.Won)
            .SumAsync(d => d.Amount.Minor, cancellation);

    /// <summary>
    /// What the platform's fee gave of one refund: of all that the provider gave back of it, what no other refund says yet. The
    /// payment is held.
    /// </summary>
    public async Task<PassedBack?> FeeOf(
        Payment held,
        RefundId refund,
        PassedBack? given,
        CancellationToken cancellation
    )
    {
        if (given is not { } passed)
        {
            return null;
        }

        var known = await db
            .Refunds.Where(r => r.Payment == held.Id && r.Id != refund && r.IsFromPayee && r.SentAt != null)
            .SumAsync(r => r.Fee, cancellation);
        return passed with { FeeReturned = Math.Clamp(passed.FeeReturned - known, 0, held.Fee) };
    }

    public void Record(Payment held, PaymentReport report) =>
        db.LedgerEntries.AddRange(held.Record(report, time.GetUtcNow()));
}
