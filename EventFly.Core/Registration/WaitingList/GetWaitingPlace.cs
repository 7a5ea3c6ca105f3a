using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <param name="Position">1 for who gets the next offer; null once nobody waits there any more.</param>
/// <param name="Waiting">People who wait for the same kind of ticket.</param>
/// <param name="Chances">Null once nobody waits there any more.</param>
/// <param name="OfferCode">Takes what is kept for them, as a voucher; null unless something is.</param>
/// <param name="Price">Of one ticket as of now, all in.</param>
public sealed record WaitingPlaceView(
    EventCard Event,
    TicketTypeId Type,
    string TicketType,
    Money Price,
    string Name,
    int Wanted,
    DateTimeOffset JoinedAt,
    WaitingState State,
    int? Position,
    int Waiting,
    Chances? Chances,
    string? OfferCode,
    int Offered,
    DateTimeOffset? OfferedUntil
)
{
    /// <summary>The code of the link that they came by; null without.</summary>
    public string? Via { get; init; }

    /// <summary>Why nothing can be had at all any more; null while the event is open.</summary>
    public Fault? Closed { get; init; }
}

/// <summary>A place in a waiting list, for whoever has its link.</summary>
public sealed record GetWaitingPlace(string Key) : IUseCase<WaitingPlaceView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<GetWaitingPlace, WaitingPlaceView>
    {
        public async Task<Result<WaitingPlaceView>> Handle(GetWaitingPlace request, CancellationToken cancellation)
        {
            var place = await db
                .WaitingPlaces.AsNoTracking()
                .FirstOrDefaultAsync(p => p.Key == request.Key, cancellation);
            if (place is null || await events.Find(place.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var type = await db.TicketTypes.AsNoTracking().FirstAsync(t => t.Id == place.Type, cancellation);
            var state = place.StateAt(now);
            var ahead = state is WaitingState.Waiting ? await Ahead(place, cancellation) : default;
            return new WaitingPlaceView(
                card,
                type.Id,
                type.Name,
                type.Gross(type.PriceAt(type.Sold + type.Held, now)),
                place.Name,
                place.Wanted,
                place.JoinedAt,
                state,
                state is WaitingState.Waiting ? ahead.People + 1 : null,
                type.Waiting,
                state is WaitingState.Waiting
                    ? await Hope(place, ahead.Tickets + place.Wanted, type.SoldUntil(card), now, cancellation)
                    : null,
                state is WaitingState.Offered ? place.OfferCode : null,
                place.Offered,
                place.OfferedUntil
            )
            {
                Via = place.Via,
                Closed = card.ClosedFault(now),
            };
        }

        private async Task<(int People, int Tickets)> Ahead(WaitingPlace place, CancellationToken cancellation)
        {
            var ahead = db.WaitingFor(place.Type).Where(p => p.Number < place.Number);
            return (await ahead.CountAsync(cancellation), await ahead.SumAsync(p => p.Wanted, cancellation));
        }

        private async Task<Chances> Hope(
            WaitingPlace place,
            int needed,
            DateTimeOffset until,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var all = db.WaitingPlaces.Where(p => p.Type == place.Type);
            var since = await all.OrderBy(p => p.Number).Select(p => p.JoinedAt).FirstAsync(cancellation);
            return Chances.Of(await all.SumAsync(p => p.Offered, cancellation), needed, since, now, until);
        }
    }
}
