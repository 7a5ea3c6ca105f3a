using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Concerns;

/// <summary>
/// The organizer has seen to it elsewhere, such as by a bank transfer or at the provider. What was to go back by hand did so, and is
/// booked. Twice is once.
/// </summary>
/// <param name="Subject">As <see cref="Concern.Subject"/> names it.</param>
public sealed record SeeToConcern(EventId Event, OrderId Order, Guid Subject) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IPaymentsDb db, TimeProvider time) : IHandler<SeeToConcern, Done>
    {
        public async Task<Result<Done>> Handle(SeeToConcern request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var (payment, refund, dispute) = (
                PaymentId.From(request.Subject),
                RefundId.From(request.Subject),
                DisputeId.From(request.Subject)
            );
            var differing = await db.Payments.FirstOrDefaultAsync(
                p => p.Id == payment && p.Order == request.Order && p.Event == request.Event,
                cancellation
            );
            await db.Refunds.Where(r => r.Id == refund).Hold(r => r.Reason, cancellation);
            var returned = await db.Refunds.FirstOrDefaultAsync(
                r => r.Id == refund && r.Order == request.Order && r.Event == request.Event,
                cancellation
            );
            var disputed = await db.Disputes.FirstOrDefaultAsync(
                d => d.Id == dispute && d.Order == request.Order && d.Event == request.Event,
                cancellation
            );
            differing?.MarkSeen(now);
            if (returned is { IsByHand: true, DroppedAt: null })
            {
                db.LedgerEntries.AddRange(returned.Send(Payment.ByHand, now));
            }

            returned?.MarkSeen(now);
            disputed?.MarkSeen(now);
            return differing is null && returned is null && disputed is null ? Fault.NotVisible : Result.Done;
        }
    }
}
