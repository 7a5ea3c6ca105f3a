using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <param name="OfferedUntil">For an offer: until when it can be taken.</param>
public sealed record WaitingRow(
    WaitingPlaceId Id,
    TicketTypeId Type,
    string TicketType,
    string Name,
    string Email,
    int Wanted,
    DateTimeOffset JoinedAt,
    WaitingState State,
    int Offered,
    DateTimeOffset? OfferedUntil
);

/// <param name="Waiting">People who wait.</param>
/// <param name="Tickets">Tickets that they want.</param>
/// <param name="Offered">Tickets that are kept for somebody who was asked.</param>
/// <param name="Taken">Tickets that people from the list bought.</param>
public sealed record WaitingCounts(int Waiting, int Tickets, int Offered, int Taken);

/// <param name="Rows">Those who have an offer, then those who wait, in the order in which they are served; at most 500.</param>
public sealed record WaitingPeople(WaitingCounts Counts, IReadOnlyList<WaitingRow> Rows);

/// <summary>Who waits for tickets of an event, for its organizer.</summary>
public sealed record ListWaiting(EventId Event) : IUseCase<WaitingPeople>
{
    private const int Most = 500;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<ListWaiting, WaitingPeople>
    {
        public async Task<Result<WaitingPeople>> Handle(ListWaiting request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var all = db.WaitingPlaces.AsNoTracking().Where(p => p.Event == request.Event);
            var waiting = all.Where(p => p.State == WaitingState.Waiting);
            var offered = all.Where(p => p.State == WaitingState.Offered && p.OfferedUntil > now);
            var rows = await all.Where(p =>
                    p.State == WaitingState.Waiting || (p.State == WaitingState.Offered && p.OfferedUntil > now)
                )
                .OrderBy(p => p.State)
                .ThenBy(p => p.Type)
                .ThenBy(p => p.Number)
                .Join(
                    db.TicketTypes,
                    p => p.Type,
                    t => t.Id,
                    (p, t) =>
                        new WaitingRow(
                            p.Id,
                            p.Type,
                            t.Name,
                            p.Name,
                            p.Email,
                            p.Wanted,
                            p.JoinedAt,
                            p.State,
                            p.Offered,
                            p.OfferedUntil
                        )
                )
                .Take(Most)
                .ToListAsync(cancellation);
            return new WaitingPeople(
                new WaitingCounts(
                    await waiting.CountAsync(cancellation),
                    await waiting.SumAsync(p => p.Wanted, cancellation),
                    await offered.SumAsync(p => p.Offered, cancellation),
                    await all.Where(p => p.State == WaitingState.Taken).SumAsync(p => p.Offered, cancellation)
                ),
                rows
            );
        }
    }
}
