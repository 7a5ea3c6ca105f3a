using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payments;

/// <summary>
/// Payments whose page was opened and of which nothing was heard since, newest first, at most 500: those of the last hour and a
/// half, while somebody may be paying; or all of the last three days.
/// </summary>
public sealed record ListOpenPayments(bool WithOld = false) : IUseCase<IReadOnlyList<PaymentId>>
{
    /// <summary>Providers close their pages after a day; what was paid then is heard of within three.</summary>
    private static readonly TimeSpan AskedFor = TimeSpan.FromDays(3);

    private static readonly TimeSpan AskedOften = TimeSpan.FromMinutes(90);

    public Access Access => Access.System;

    internal sealed class Handler(IPaymentsDb db, TimeProvider time)
        : IHandler<ListOpenPayments, IReadOnlyList<PaymentId>>
    {
        public async Task<Result<IReadOnlyList<PaymentId>>> Handle(
            ListOpenPayments request,
            CancellationToken cancellation
        )
        {
            var since = time.GetUtcNow() - (request.WithOld ? AskedFor : AskedOften);
            return await db
                .Payments.Where(p =>
                    p.State != PaymentState.Settled
                    && p.State != PaymentState.Differs
                    && p.StartedAt > since
                    && p.Attempts.Any()
                )
                .OrderByDescending(p => p.StartedAt)
                .Select(p => p.Id)
                .Take(500)
                .ToListAsync(cancellation);
        }
    }
}
