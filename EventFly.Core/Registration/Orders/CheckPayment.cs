using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
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

    internal sealed class Handler(IRegistrationDb db, IPayments payments) : IHandler<CheckPayment, bool>
    {
        public async Task<Result<bool>> Handle(CheckPayment request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            return order.Payment is { } payment
                && await payments.Reconcile(payment, cancellation) is PaymentState.Settled;
        }
    }
}
