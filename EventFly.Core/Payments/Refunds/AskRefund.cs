using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Refunds;

/// <summary>
/// Asks for money of an order to go back: once for each reason, and never more than was paid and is not on its way already. What was
/// paid in several parts goes back from the last one first.
/// </summary>
internal sealed class AskRefund(IPaymentsDb db, PaymentBook book, RefundTaxes taxes, TimeProvider time)
    : IFollowUp<RefundDue>
{
    public async Task Follow(RefundDue happened, CancellationToken cancellation)
    {
        var parts = await HeldParts(happened.Order, cancellation);
        if (
            parts.Count == 0
            || await db.Refunds.AnyAsync(r => r.Order == happened.Order && r.Reason == happened.Reason, cancellation)
        )
        {
            return;
        }

        List<(Payment Payment, Money Left)> purses = [];
        foreach (var part in parts)
        {
            purses.Add((part, await book.Left(part, cancellation)));
        }

        var rest = Math.Min(happened.Amount.Minor, purses.Sum(p => p.Left.Minor));
        var isWhole = rest == happened.Amount.Minor;
        var feeLeft = isWhole ? happened.Fee : 0;
        var split = await taxes.Of(parts[0], happened.Amount with { Minor = rest }, happened.Shares, cancellation);
        foreach (var (payment, left) in purses)
        {
            var amount = Math.Min(rest, left.Minor);
            if (amount == 0)
            {
                continue;
            }

            var shares = split is null ? null : TaxSplit.Take(split, amount);
            split = split is null ? null : TaxSplit.Left(split, shares!);
            rest -= amount;
            // A payee's share of the fee comes back with the provider's answer; of money by hand there was none.
            var fee = payment.Payee is null ? Math.Min(feeLeft, Math.Min(payment.Fee, amount)) : 0;
            feeLeft -= fee;
            db.Refunds.Add(
                Refund.Ask(
                    payment,
                    happened.Amount with
                    {
                        Minor = amount,
                    },
                    happened.Reason,
                    time.GetUtcNow(),
                    shares,
                    fee
                )
            );
        }
    }

    /// <summary>What was paid for the order, the last first; each held, always in the same order.</summary>
    private async Task<List<Payment>> HeldParts(OrderId order, CancellationToken cancellation)
    {
        var ids = await db
            .Payments.Where(p => p.Order == order && p.State == PaymentState.Settled)
            .OrderBy(p => p.Part)
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        List<Payment> held = [];
        foreach (var id in ids)
        {
            held.Insert(0, await book.Held(id, cancellation));
        }

        return held;
    }
}
