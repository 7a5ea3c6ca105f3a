using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Refunds;

/// <summary>Refunds that no provider has taken yet, oldest first; at most 100. What came by hand goes back by hand.</summary>
public sealed record ListUnsentRefunds : IUseCase<IReadOnlyList<RefundId>>
{
    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db) : IHandler<ListUnsentRefunds, IReadOnlyList<RefundId>>
    {
        public async Task<Result<IReadOnlyList<RefundId>>> Handle(
            ListUnsentRefunds request,
            CancellationToken cancellation
        ) =>
            await db
                .Refunds.Where(r => r.SentAt == null && r.DroppedAt == null && !r.IsByHand)
                .OrderBy(r => r.AskedAt)
                .Select(r => r.Id)
                .Take(100)
                .ToListAsync(cancellation);
    }
}
