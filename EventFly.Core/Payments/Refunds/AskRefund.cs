using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Refunds;

/// <summary>Asks for money of an order to go back: once for each reason, and never more than was paid and is not on its way already.</summary>
internal sealed class AskRefund(IPaymentsDb db, PaymentBook book, RefundTaxes taxes, TimeProvider time)
    : IFollowUp<RefundDue>
{
    public async Task Follow(RefundDue happened, CancellationToken cancellation)
    {
        var id = await db
            .Payments.Where(p => p.Order == happened.Order && p.State == PaymentState.Settled)
            .Select(p => (PaymentId?)p.Id)
            .FirstOrDefaultAsync(cancellation);
        if (id is not { } payment)
        {
            return;
        }

        var held = await book.Held(payment, cancellation);
        var left = await book.Left(held, cancellation);
        var amount = happened.Amount.Minor <= left.Minor ? happened.Amount : left;
        if (
            amount.Minor > 0
            && !await db.Refunds.AnyAsync(r => r.Payment == payment && r.Reason == happened.Reason, cancellation)
        )
        {
            db.Refunds.Add(
                Refund.Ask(
                    held,
                    amount,
                    happened.Reason,
                    time.GetUtcNow(),
                    await taxes.Of(held, amount, happened.Shares, cancellation),
                    amount == happened.Amount ? happened.Fee : 0
                )
            );
        }
    }
}
