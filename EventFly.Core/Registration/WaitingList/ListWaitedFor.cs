using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>The kinds of ticket that somebody waits for, or was offered; at most 1,000.</summary>
public sealed record ListWaitedFor : IUseCase<IReadOnlyList<TicketTypeId>>
{
    private const int Most = 1_000;

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListWaitedFor, IReadOnlyList<TicketTypeId>>
    {
        public async Task<Result<IReadOnlyList<TicketTypeId>>> Handle(
            ListWaitedFor request,
            CancellationToken cancellation
        ) =>
            await db
                .WaitingPlaces.Where(p => p.State == WaitingState.Waiting || p.State == WaitingState.Offered)
                .Select(p => p.Type)
                .Distinct()
                .OrderBy(t => t)
                .Take(Most)
                .ToListAsync(cancellation);
    }
}
