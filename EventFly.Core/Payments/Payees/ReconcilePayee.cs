using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>Asks the provider how a payee stands: finds what no message told.</summary>
public sealed record ReconcilePayee(PayeeId Payee) : ICommand<Done>
{
    public Access Access => Access.System;

    public bool BeginsLate => true;

    internal sealed class Handler(IPaymentsDb db, PayeeBook book) : IHandler<ReconcilePayee, Done>
    {
        public async Task<Result<Done>> Handle(ReconcilePayee request, CancellationToken cancellation) =>
            await book.Ask(await db.Payees.SingleAsync(p => p.Id == request.Payee, cancellation), cancellation);
    }
}
