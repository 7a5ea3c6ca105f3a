using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.OrderChanges;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Opens the page on which an order is paid, for whoever has its link. Asking again opens the same page, also after a crash:
/// the provider knows the page by the payment, and is asked while nothing is locked.
/// </summary>
/// <returns>The page's absolute address.</returns>
public sealed record PayOrder(string Key) : ICommand<string>, IThrottled
{
    public Throttle Throttle => OfOrder(Key);

    public Access Access => Access.Anyone;

    public bool BeginsLate => true;

    /// <summary>Each call is one to the provider.</summary>
    internal static Throttle OfOrder(string key) =>
        new("payments")
        {
            Person = new Rate(60, TimeSpan.FromSeconds(5)),
            Network = new Rate(600, TimeSpan.FromSeconds(1)),
            Target = new Rate(30, TimeSpan.FromSeconds(5)),
            TargetKey = key,
        };

    internal sealed class Handler(
        IRegistrationDb db,
        IPayments payments,
        IRunTransaction transaction,
        TimeProvider time
    ) : IHandler<PayOrder, string>
    {
        public async Task<Result<string>> Handle(PayOrder request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            if (await db.DueOnPage(order, time.GetUtcNow(), cancellation) is not var (payment, until))
            {
                return order.State.IsGood() ? RegistrationFaults.AlreadyPaid
                    : order.IsOnInvoice ? RegistrationFaults.PaidByTransfer
                    : RegistrationFaults.HoldIsOver;
            }

            var page = $"/orders/{order.Key}";
            var wish = new CheckoutWish(until, $"{page}?paid=1", page, order.Email);
            var opened = await payments.OpenCheckout(payment, wish, cancellation);
            if (!opened.IsDone)
            {
                return opened.Fault;
            }

            await transaction.Begin(cancellation);
            return await payments.Remember(payment, opened.Value, cancellation)
                ? opened.Value.Address
                : RegistrationFaults.AlreadyPaid;
        }
    }
}
