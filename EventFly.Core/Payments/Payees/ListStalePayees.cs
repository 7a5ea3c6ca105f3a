using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>Payees in use of which nothing was heard for six hours, the longest first; at most 50.</summary>
public sealed record ListStalePayees : IUseCase<IReadOnlyList<PayeeId>>
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);

    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db, TimeProvider time) : IHandler<ListStalePayees, IReadOnlyList<PayeeId>>
    {
        public async Task<Result<IReadOnlyList<PayeeId>>> Handle(
            ListStalePayees request,
            CancellationToken cancellation
        )
        {
            var before = time.GetUtcNow() - Fresh;
            return await db
                .Payees.Where(p => p.DetachedAt == null && p.HeardAt < before)
                .OrderBy(p => p.HeardAt)
                .Select(p => p.Id)
                .Take(50)
                .ToListAsync(cancellation);
        }
    }
}
