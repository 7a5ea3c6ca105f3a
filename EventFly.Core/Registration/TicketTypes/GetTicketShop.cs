using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

public enum OfferState
{
    OnSale,
    SoldOut,

    /// <summary>Its sale window has not opened.</summary>
    NotYet,

    /// <summary>Its sale window has closed.</summary>
    Closed,

    /// <summary>It has a price, and nobody here can take money yet.</summary>
    PaymentsMissing,
}

/// <param name="Left">Tickets left as read a moment ago; the order decides for real.</param>
/// <param name="Most">Most that one order may take now.</param>
public sealed record TicketOffer(
    TicketTypeId Id,
    string Name,
    Money Price,
    int Left,
    int Least,
    int Most,
    OfferState State
);

/// <param name="Closed">Why nothing is on sale at all; null when the event is open.</param>
public sealed record TicketShop(EventCard Event, Fault? Closed, IReadOnlyList<TicketOffer> Offers);

/// <summary>What anyone can get of an event: an open one, or one that was open once. A draft is nobody's business yet.</summary>
public sealed record GetTicketShop(string Slug) : IUseCase<TicketShop>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, IPayments payments, TimeProvider time)
        : IHandler<GetTicketShop, TicketShop>
    {
        public async Task<Result<TicketShop>> Handle(GetTicketShop request, CancellationToken cancellation)
        {
            if (await events.FindBySlug(request.Slug, cancellation) is not { State: not EventState.Draft } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == card.Id)
                .OrderBy(t => t.Id)
                .Take(100)
                .ToListAsync(cancellation);
            var stale = await db.StaleHolds(types.ConvertAll(t => t.Id), now, cancellation);
            return new TicketShop(
                card,
                card.ClosedFault(now),
                types.ConvertAll(t => Offer(t, t.LeftWith(stale.GetValueOrDefault(t.Id)), now))
            );
        }

        private TicketOffer Offer(TicketType type, int left, DateTimeOffset now)
        {
            var state =
                now < type.SaleStarts ? OfferState.NotYet
                : now >= type.SaleEnds ? OfferState.Closed
                : left < type.MinPerOrder ? OfferState.SoldOut
                : payments.CanTake(type.Price) ? OfferState.OnSale
                : OfferState.PaymentsMissing;
            var most = Math.Min(type.MaxPerOrder, left);
            return new TicketOffer(type.Id, type.Name, type.Price, left, type.MinPerOrder, most, state);
        }
    }
}
