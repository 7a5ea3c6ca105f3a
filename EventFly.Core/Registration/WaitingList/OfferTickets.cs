using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.WaitingList;

/// <summary>
/// Keeps what is left of a kind of ticket for those who wait longest, and ends the offers whose time is over. Who wants more than
/// there is gets what there is: nobody is passed over, and nothing lies about for somebody further down.
/// </summary>
/// <returns>How many people got an offer: at most 50 at a time.</returns>
public sealed record OfferTickets(TicketTypeId Type) : ICommand<int>
{
    private const int Most = 50;

    /// <summary>An offer is good for a day, and shorter when the sale ends soon: others shall have their turn too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);

    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<OfferTickets, int>
    {
        public async Task<Result<int>> Handle(OfferTickets request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            if (!await IsAnythingToDo(request.Type, now, cancellation))
            {
                return 0;
            }

            var stock = new Stock(db);
            var type = await db.Hold(stock, request.Type, cancellation);
            if (type is null || await events.Find(type.Event, cancellation) is not { } card)
            {
                return 0;
            }

            await EndMissed(type, now, cancellation);
            return card.ClosedFault(now) is null && type.Waiting > 0 && type.FaultToTake(type.MinPerOrder, now) is null
                ? await Offer(card, type, stock, now, cancellation)
                : 0;
        }

        /// <summary>Asked without holding anything: mostly nothing came back, and buyers shall not wait for that.</summary>
        private async Task<bool> IsAnythingToDo(TicketTypeId id, DateTimeOffset now, CancellationToken cancellation)
        {
            var type = await db.TicketTypes.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellation);
            return type is not null
                && (
                    await db.LeftOf(type, now, cancellation) >= type.MinPerOrder
                    || await Missed(id, now).AnyAsync(cancellation)
                );
        }

        private async Task EndMissed(TicketType type, DateTimeOffset now, CancellationToken cancellation)
        {
            var missed = await Missed(type.Id, now).OrderBy(p => p.Number).Take(Most).ToListAsync(cancellation);
            missed.ForEach(p => p.Miss(now));
        }

        /// <summary>Whoever is paying is not late.</summary>
        private IQueryable<WaitingPlace> Missed(TicketTypeId type, DateTimeOffset now) =>
            db
                .WaitingPlaces.Where(p => p.Type == type && p.State == WaitingState.Offered && p.OfferedUntil <= now)
                .Where(p => !db.VoucherUses.Any(u => u.Voucher == p.Voucher && (u.Until == null || u.Until > now)));

        private async Task<int> Offer(
            EventCard card,
            TicketType type,
            Stock stock,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var left = await db.LeftOf(type, now, cancellation);
            var until = now + Time(type.SoldUntil(card) - now);
            var next = await db.WaitingFor(type.Id).Take(Most).ToListAsync(cancellation);
            var offered = 0;
            foreach (var place in next)
            {
                var quantity = Math.Min(place.Wanted, left);
                if (quantity < type.MinPerOrder || !await stock.Keep(type.Id, quantity, now, cancellation))
                {
                    break;
                }

                var voucher = Voucher.Offer(card.Id, type.Id, type.Price.Currency, quantity, until);
                db.Vouchers.Add(voucher);
                place.Offer(voucher, now);
                left -= quantity;
                offered++;
            }

            await db.CountWaiting(type.Id, -offered, cancellation);
            return offered;
        }

        private static TimeSpan Time(TimeSpan left) =>
            left / 4 > Longest ? Longest
            : left / 4 > Shortest ? left / 4
            : Shortest;
    }
}
