using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Refunds;

/// <summary>An order was paid when its tickets were gone: asks for the whole amount to go back, once.</summary>
internal sealed class RefundUnfulfilled(IPaymentsDb db, TimeProvider time) : IFollowUp<OrderUnfulfilled>
{
    public async Task Follow(OrderUnfulfilled happened, CancellationToken cancellation)
    {
        var payment = await db.Payments.SingleAsync(p => p.Order == happened.Order, cancellation);
        if (
            payment.State is PaymentState.Settled
            && !await db.Refunds.AnyAsync(r => r.Payment == payment.Id, cancellation)
        )
        {
            db.Refunds.Add(Refund.Ask(payment, payment.Amount, Refund.Unfulfilled, time.GetUtcNow()));
        }
    }
}
