using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.GuestLists;

/// <summary>
/// Gives some of a list their tickets, all of them or none. Sent again under the same key, whoever has theirs is passed over;
/// whoever got one elsewhere since the list was looked at is left out.
/// </summary>
/// <param name="Guests">1 to <see cref="AddGuests.Most"/> of what <see cref="PlanGuests"/> planned, each e-mail once.</param>
/// <param name="RequestKey">That of the whole list.</param>
/// <returns>The lines that were left out, because their guests hold a ticket.</returns>
public sealed record AddPlannedGuests(
    EventId Event,
    IReadOnlyList<PlannedGuest> Guests,
    bool EvenHolders,
    string RequestKey
) : ICommand<IReadOnlyList<int>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        TimeProvider time,
        IAfterCommit after,
        Actor actor
    ) : IHandler<AddPlannedGuests, IReadOnlyList<int>>
    {
        public async Task<Result<IReadOnlyList<int>>> Handle(AddPlannedGuests request, CancellationToken cancellation)
        {
            if (request.TypingFault() is { } typing)
            {
                return typing;
            }

            var now = time.GetUtcNow();
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if (card.ClosedFault(now) is { } closed)
            {
                return closed;
            }

            var wanted = request.Guests.Select(g => g.Type).Distinct().ToList();
            var basket = new Basket(db);
            await basket.Hold(wanted, cancellation);
            var rates = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == request.Event && wanted.Contains(t.Id))
                .ToDictionaryAsync(t => t.Id, t => t.Tax.Rate, cancellation);
            if (rates.Count < wanted.Count)
            {
                return RegistrationFaults.NoSuchTypes;
            }

            // Under the lock of the stock: a twin of this request, or a colleague with the same list, may have gone first.
            var keys = request.Guests.Select(g => g.Key).ToList();
            var added = await db.AddedBefore(request.Event, request.RequestKey, keys, cancellation);
            var holders = request.EvenHolders ? [] : await db.HoldersAmong(request.Event, keys, cancellation);
            var due = request.Guests.Where(g => !added.Contains(g.Key) && !holders.Contains(g.Key)).ToList();
            var lines = due.ConvertAll(g => new OrderLine(1, g.Type, 1, UnitPrice: 0) { TaxRate = rates[g.Type] });
            if (!await basket.Sell(lines, now, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            var gifts = new Gifts(db, payments, card, actor.Account, now);
            foreach (var (guest, line) in due.Zip(lines))
            {
                gifts.Give(guest.Guest, line, GuestKeys.Of(request.RequestKey, guest.Key));
            }

            after.Signal(AnalyticsTopics.Attendance(request.Event));
            return request
                .Guests.Where(g => !added.Contains(g.Key) && holders.Contains(g.Key))
                .Select(g => g.Line)
                .ToList();
        }
    }

    private Fault? TypingFault()
    {
        var checks = new Checks();
        checks.That(
            Guests.Count is >= 1 and <= AddGuests.Most && Guests.DistinctBy(g => g.Key).Count() == Guests.Count,
            "guests",
            new Sentence("Name 1 to {0} guests at once.", AddGuests.Most)
        );
        foreach (var guest in Guests.Take(AddGuests.Most))
        {
            guest.Guest.Check(checks);
        }

        checks.RequestKey(RequestKey, GuestKeys.RequestKeyLength);
        return checks.Fault;
    }
}
