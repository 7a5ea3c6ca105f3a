using EventFly.Core.Kernel;
using EventFly.Core.Payments;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Infrastructure.Payments;

/// <summary>Takes nothing, at once.</summary>
internal sealed class FreeProvider : IPaymentProvider
{
    public string Name => "free";

    public bool Takes(Money amount) => amount.IsZero;

    public Task<ProviderCheckout> CreateCheckout(PaymentId payment, Charge charge, CancellationToken cancellation) =>
        Task.FromResult(new ProviderCheckout(payment.ToString(), PaymentState.Settled, null));

    public Task<PaymentState> ReadState(string reference, CancellationToken cancellation) =>
        Task.FromResult(PaymentState.Settled);

    public Task<string> Refund(string reference, Money amount, string step, CancellationToken cancellation) =>
        throw new InvalidOperationException("Nothing was paid, so nothing can go back.");
}
