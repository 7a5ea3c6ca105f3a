using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Payments;

/// <summary>Asks the provider how a payment stands and records the answer: finds what no message told.</summary>
public sealed record ReconcilePayment(PaymentId Payment) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(IPayments payments) : IHandler<ReconcilePayment, Done>
    {
        public async Task<Result<Done>> Handle(ReconcilePayment request, CancellationToken cancellation)
        {
            await payments.Reconcile(request.Payment, cancellation);
            return Result.Done;
        }
    }
}
