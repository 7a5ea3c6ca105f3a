using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Analytics.Measures;

/// <summary>Counts an order anew after whatever moves its money.</summary>
internal sealed class CountSales(Measurer measurer)
    : IFollowUp<OrderPaid>,
        IFollowUp<InvoiceDue>,
        IFollowUp<PaymentSettled>,
        IFollowUp<MoneyReturned>,
        IFollowUp<MoneyNeedsLook>
{
    public Task Follow(OrderPaid happened, CancellationToken cancellation) =>
        measurer.Order(happened.Event, happened.Order, cancellation);

    /// <summary>A change of an order was paid.</summary>
    public Task Follow(InvoiceDue happened, CancellationToken cancellation) =>
        measurer.Order(happened.Event, happened.Order, cancellation);

    public Task Follow(PaymentSettled happened, CancellationToken cancellation) =>
        measurer.Order(happened.Event, happened.Order, cancellation);

    public Task Follow(MoneyReturned happened, CancellationToken cancellation) =>
        measurer.Order(happened.Event, happened.Order, cancellation);

    /// <summary>A return was refused by the payer's bank, or a dispute is lost.</summary>
    public Task Follow(MoneyNeedsLook happened, CancellationToken cancellation) =>
        measurer.Order(happened.Event, happened.Order, cancellation);
}
