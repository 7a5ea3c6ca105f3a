using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <param name="OrderKey">Opens <c>/orders/{key}</c>.</param>
/// <param name="Tickets">Valid ones, or those that are held while it is not paid.</param>
public sealed record MyOrder(string OrderKey, OrderState State, int Tickets, int Inside, EventCard Event);

/// <summary>The orders of whoever is signed in, newest first, without those that nobody paid in time: taken while signed in, or with the account's e-mail; at most 50.</summary>
public sealed record MyTickets : IUseCase<IReadOnlyList<MyOrder>>
{
    private const int Most = 50;

    public Access Access => Access.SignedIn;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IAccountLookup accounts,
        Actor actor,
        TimeProvider time
    ) : IHandler<MyTickets, IReadOnlyList<MyOrder>>
    {
        public async Task<Result<IReadOnlyList<MyOrder>>> Handle(MyTickets request, CancellationToken cancellation)
        {
            if (actor.Account is not { } me || await accounts.Find(me, cancellation) is not { } account)
            {
                return Fault.NotVisible;
            }

            // Nobody signs in before the e-mail is confirmed, so it proves that the letters went to this person.
            var email = EmailAddress.KeyOf(account.Email);
            var now = time.GetUtcNow();
            var orders = await db
                .Orders.Where(o => o.Account == me || o.EmailKey == email)
                .Where(o => o.State != OrderState.Expired && (o.State != OrderState.Pending || o.HeldUntil > now))
                .OrderByDescending(o => o.PlacedAt)
                .Take(Most)
                .Select(o => new
                {
                    o.Key,
                    o.State,
                    o.Event,
                    Tickets = o.State == OrderState.Pending
                        ? o.Lines.Where(l => !l.OpensNothing).Sum(l => l.Quantity)
                        : db.Tickets.Count(t => t.Order == o.Id && !t.OpensNothing && t.State != TicketState.Cancelled),
                    Inside = db.Tickets.Count(t => t.Order == o.Id && t.AdmittedAt != null),
                })
                .ToListAsync(cancellation);
            var cards = new Dictionary<EventId, EventCard>();
            foreach (var id in orders.Select(o => o.Event).Distinct())
            {
                if (await events.Find(id, cancellation) is { } card)
                {
                    cards[id] = card;
                }
            }

            return orders
                .Where(o => cards.ContainsKey(o.Event))
                .Select(o => new MyOrder(o.Key, o.State, o.Tickets, o.Inside, cards[o.Event]))
                .ToList();
        }
    }
}
