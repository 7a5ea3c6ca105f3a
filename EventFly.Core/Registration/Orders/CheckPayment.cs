using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.OrderChanges;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Whoever comes back from the payment page: the provider is asked whether they paid, whatever the address says, in case its
/// own message is slower than they are.
/// </summary>
/// <returns>Whether the money is there; the tickets follow by themselves within a moment.</returns>
public sealed record CheckPayment(string Key) : ICommand<bool>, IThrottled
{
    public Throttle Throttle => PayOrder.OfOrder(Key);

    public Access Access => Access.Anyone;

    public bool BeginsLate => true;

    internal sealed class Handler(IRegistrationDb db, IPayments payments, TimeProvider time)
        : IHandler<CheckPayment, bool>
    {
        public async Task<Result<bool>> Handle(CheckPayment request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            // The page may have been open for a change that ran out meanwhile: then the job asks.
            var payment = (await db.DueOnPage(order, time.GetUtcNow(), cancellation))?.Payment ?? order.Payment;
            return payment is { } due && await payments.Reconcile(due, cancellation) is PaymentState.Settled;
        }
    }
}
