using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.ManualOrders;

/// <summary>
/// The organizer got the money for an order, or for a change of one, past the payment page: cash, or a transfer. The page is closed
/// before, so that nobody pays twice; what was paid for follows at once, as far as it is left. Twice is once.
/// </summary>
/// <param name="Note">How it came, such as <c>cash</c>; at most 120 characters.</param>
/// <returns>
/// Done; <c>registration.nothing-to-pay</c>; <c>payments.final</c> when it was paid on the page meanwhile;
/// <c>payments.page-open</c> while the page cannot be closed.
/// </returns>
public sealed record NotePayment(EventId Event, OrderId Order, string Note) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    public bool BeginsLate => true;

    internal sealed class Handler(IRegistrationDb db, IPayments payments) : IHandler<NotePayment, Done>
    {
        public async Task<Result<Done>> Handle(NotePayment request, CancellationToken cancellation)
        {
            var checks = new Checks();
            checks.PaymentNoteFits(request.Note);
            if (checks.Fault is { } typing)
            {
                return typing;
            }

            var order = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Id == request.Order && o.Event == request.Event, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            return await Due(order, cancellation) is { } payment
                ? await payments.SettleByHand(payment, request.Note.Trim(), cancellation)
                : RegistrationFaults.NothingToPay;
        }

        /// <summary>Also what lapsed: the money is there, and whatever is left can still be had for it.</summary>
        private async Task<PaymentId?> Due(Order order, CancellationToken cancellation) =>
            order.State is OrderState.Pending or OrderState.Expired
                ? order.Payment
                : await db
                    .OrderChanges.Where(c => c.Order == order.Id && c.Payment != null)
                    .Where(c => c.State == OrderChangeState.Open || c.State == OrderChangeState.Lapsed)
                    .OrderByDescending(c => c.Number)
                    .Select(c => c.Payment)
                    .FirstOrDefaultAsync(cancellation);
    }
}
