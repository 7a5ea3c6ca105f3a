using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Payments;

/// <summary>The time to pay is over: has the provider close the page, where it can.</summary>
public sealed record ClosePage(PaymentId Payment) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(IPayments payments) : IHandler<ClosePage, Done>
    {
        public async Task<Result<Done>> Handle(ClosePage request, CancellationToken cancellation)
        {
            await payments.CloseCheckout(request.Payment, cancellation);
            return Result.Done;
        }
    }
}
