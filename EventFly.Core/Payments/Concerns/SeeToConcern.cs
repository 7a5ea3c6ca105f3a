using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Concerns;

/// <summary>The organizer has seen to it elsewhere, such as by a bank transfer or at the provider. Twice is once.</summary>
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
            var failed = await db.Refunds.FirstOrDefaultAsync(
                r => r.Id == refund && r.Order == request.Order && r.Event == request.Event,
                cancellation
            );
            var disputed = await db.Disputes.FirstOrDefaultAsync(
                d => d.Id == dispute && d.Order == request.Order && d.Event == request.Event,
                cancellation
            );
            differing?.MarkSeen(now);
            failed?.MarkSeen(now);
            disputed?.MarkSeen(now);
            return differing is null && failed is null && disputed is null ? Fault.NotVisible : Result.Done;
        }
    }
}
