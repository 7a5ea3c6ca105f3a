using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments;

/// <summary>Has an order settled by whoever takes its amount. Adds to the caller's unit of work; the caller commits.</summary>
internal sealed class PaymentDesk(IPaymentsDb db, IEnumerable<IPaymentProvider> providers, TimeProvider time)
    : IPayments
{
    public bool CanTake(Money amount) => providers.Any(p => p.Takes(amount));

    public async Task<Result<PaymentOutcome>> Settle(Charge charge, CancellationToken cancellation)
    {
        if (providers.FirstOrDefault(p => p.Takes(charge.Amount)) is not { } provider)
        {
            return PaymentFaults.NotConfigured;
        }

        var now = time.GetUtcNow();
        var payment = Payment.Start(charge, now);
        var checkout = await provider.CreateCheckout(payment.Id, charge, cancellation);
        var booked = payment.Record(provider.Name, checkout.Reference, checkout.State, now);
        if (booked.Fault is { } fault)
        {
            return fault;
        }

        db.Payments.Add(payment);
        db.LedgerEntries.AddRange(booked.Value);
        return new PaymentOutcome(payment.Id, payment.State, checkout.ContinueAt);
    }
}
