using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>Orders of cancelled events whose money has not been asked back yet; at most 200.</summary>
public sealed record ListOrdersToGiveBack : IUseCase<IReadOnlyList<OrderId>>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListOrdersToGiveBack, IReadOnlyList<OrderId>>
    {
        public async Task<Result<IReadOnlyList<OrderId>>> Handle(
            ListOrdersToGiveBack request,
            CancellationToken cancellation
        ) =>
            await db
                .Orders.Where(o => o.GiveBackSince != null)
                .Where(o => o.State == OrderState.Paid || o.State == OrderState.PartlyRefunded)
                .OrderBy(o => o.Id)
                .Select(o => o.Id)
                .Take(200)
                .ToListAsync(cancellation);
    }
}
