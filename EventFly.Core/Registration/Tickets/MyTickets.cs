using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <param name="OrderKey">Opens the page: of the order, or of a ticket that was passed on.</param>
/// <param name="Tickets">Valid ones, or those that are held while it is not paid; without those that were passed on to somebody else.</param>
/// <param name="PassedOn">Those that somebody else has now.</param>
public sealed record MyOrder(
    string OrderKey,
    OrderState State,
    int Tickets,
    int Inside,
    EventCard Event,
    int PassedOn = 0
)
{
    /// <summary>The one that somebody passed on to this person; null for an order of their own.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>The path of the page that shows it.</summary>
    public string Page => Ticket is { } passed ? $"/orders/{OrderKey}/tickets/{passed}" : $"/orders/{OrderKey}";
}

/// <summary>
/// What whoever is signed in holds, newest first, without what nobody paid in time: orders that were taken while signed in or with the
/// account's e-mail, and tickets that were passed on to that e-mail; at most 50.
/// </summary>
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
            var held = await Ordered(me, email, cancellation);
            held.AddRange(await PassedOn(email, cancellation));
            var newest = held.OrderByDescending(h => h.Since).Take(Most).ToList();
            var cards = new Dictionary<EventId, EventCard>();
            foreach (var id in newest.Select(h => h.Event).Distinct())
            {
                if (await events.Find(id, cancellation) is { } card)
                {
                    cards[id] = card;
                }
            }

            return newest
                .Where(h => cards.ContainsKey(h.Event))
                .Select(h => new MyOrder(h.Key, h.State, h.Tickets, h.Inside, cards[h.Event], h.PassedOn)
                {
                    Ticket = h.Ticket,
                })
                .ToList();
        }

        private Task<List<Held>> Ordered(AccountId me, string email, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            return db
                .Orders.Where(o => o.Account == me || o.EmailKey == email)
                .Where(o => o.State != OrderState.Expired && (o.State != OrderState.Pending || o.HeldUntil > now))
                .OrderByDescending(o => o.PlacedAt)
                .Take(Most)
                .Select(o => new Held(
                    o.Key,
                    null,
                    o.State,
                    o.Event,
                    o.PlacedAt,
                    o.State == OrderState.Pending
                        ? o.Lines.Where(l => !l.OpensNothing).Sum(l => l.Quantity)
                        : db.Tickets.Count(t =>
                            t.Order == o.Id
                            && !t.OpensNothing
                            && t.State != TicketState.Cancelled
                            && t.HolderKey == null
                        ),
                    db.Tickets.Count(t => t.Order == o.Id && t.AdmittedAt != null && t.HolderKey == null),
                    db.Tickets.Count(t => t.Order == o.Id && t.State != TicketState.Cancelled && t.HolderKey != null)
                ))
                .ToListAsync(cancellation);
        }

        private Task<List<Held>> PassedOn(string email, CancellationToken cancellation) =>
            db
                .Tickets.Where(t => t.HolderEmailKey == email)
                .SelectMany(
                    t => db.Transfers.Where(passed => passed.Ticket == t.Id && passed.ToKey == t.HolderKey),
                    (t, passed) => new { Ticket = t, passed.At }
                )
                .OrderByDescending(p => p.At)
                .Take(Most)
                .Select(p => new Held(
                    p.Ticket.HolderKey!,
                    p.Ticket.Id,
                    db.Orders.First(o => o.Id == p.Ticket.Order).State,
                    p.Ticket.Event,
                    p.At,
                    p.Ticket.State != TicketState.Cancelled ? 1 : 0,
                    p.Ticket.AdmittedAt != null ? 1 : 0,
                    0
                ))
                .ToListAsync(cancellation);

        private sealed record Held(
            string Key,
            TicketId? Ticket,
            OrderState State,
            EventId Event,
            DateTimeOffset Since,
            int Tickets,
            int Inside,
            int PassedOn
        );
    }
}
