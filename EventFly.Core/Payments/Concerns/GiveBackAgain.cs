using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Concerns;

/// <summary>
/// The organizer has money given back that is with us and should not be: a refund that the payer's bank refused, once more; or
/// all of what was paid without having been asked for. Twice is once.
/// </summary>
/// <param name="Subject">As <see cref="Concern.Subject"/> names it.</param>
/// <returns>What goes back.</returns>
public sealed record GiveBackAgain(EventId Event, OrderId Order, Guid Subject) : ICommand<Money>
{
    private const string Differing = "differs";

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IPaymentsDb db, PaymentBook book, RefundTaxes taxes, TimeProvider time)
        : IHandler<GiveBackAgain, Money>
    {
        public async Task<Result<Money>> Handle(GiveBackAgain request, CancellationToken cancellation)
        {
            var id =
                await db
                    .Refunds.Where(r => r.Id == RefundId.From(request.Subject))
                    .Where(r => r.Order == request.Order && r.Event == request.Event)
                    .Select(r => (PaymentId?)r.Payment)
                    .FirstOrDefaultAsync(cancellation)
                ?? await db
                    .Payments.Where(p => p.Id == PaymentId.From(request.Subject))
                    .Where(p => p.Order == request.Order && p.Event == request.Event)
                    .Select(p => (PaymentId?)p.Id)
                    .FirstOrDefaultAsync(cancellation);
            if (id is not { } payment)
            {
                return Fault.NotVisible;
            }

            var held = await book.Held(payment, cancellation);
            var failed = await db.Refunds.FirstOrDefaultAsync(
                r => r.Id == RefundId.From(request.Subject) && r.Payment == payment && r.FailedAt != null,
                cancellation
            );
            if (failed is null && (held.Id.Value != request.Subject || held.State is not PaymentState.Differs))
            {
                return Fault.NotVisible;
            }

            var reason = failed is null ? Differing : $"again:{failed.Id}";
            var asked = await db.Refunds.FirstOrDefaultAsync(
                r => r.Payment == payment && r.Reason == reason,
                cancellation
            );
            if (asked is not null)
            {
                return asked.Amount;
            }

            var now = time.GetUtcNow();
            var left = await book.Left(held, cancellation);
            var amount = failed is not null && failed.Amount.Minor < left.Minor ? failed.Amount : left;
            if (amount.IsZero)
            {
                return PaymentFaults.NothingLeft;
            }

            if (failed is null)
            {
                held.MarkSeen(now);
            }

            failed?.MarkSeen(now);
            var shares = await taxes.Of(held, amount, failed?.Shares, cancellation);
            var fee = failed is null ? 0 : (long)((Int128)failed.Fee * amount.Minor / failed.Amount.Minor);
            db.Refunds.Add(Refund.Ask(held, amount, reason, now, shares, fee, isAgain: failed is not null));
            return amount;
        }
    }
}
