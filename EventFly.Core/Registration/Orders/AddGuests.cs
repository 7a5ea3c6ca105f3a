using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// The organizer puts people on the guest list: each gets an order of one ticket that costs nothing, and the letter that every
/// buyer gets. All of them, or none. What is hidden, paused or not on sale yet can be given away too; what is not there cannot.
/// </summary>
/// <param name="Guests">At most <see cref="Most"/>.</param>
/// <param name="RequestKey">The same key adds nobody twice; 8 to 80 characters.</param>
/// <returns>How many got a ticket.</returns>
public sealed record AddGuests(EventId Event, TicketTypeId Type, IReadOnlyList<Guest> Guests, string RequestKey)
    : ICommand<int>
{
    public const int Most = 200;

    private const int RequestKeyLength = 80;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        TimeProvider time,
        IAfterCommit after,
        Actor actor
    ) : IHandler<AddGuests, int>
    {
        public async Task<Result<int>> Handle(AddGuests request, CancellationToken cancellation)
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

            var basket = new Basket(db);
            await basket.Hold([request.Type], cancellation);
            var type = await db
                .TicketTypes.AsNoTracking()
                .FirstOrDefaultAsync(t => t.Id == request.Type && t.Event == request.Event, cancellation);
            if (type is null or { OpensNothing: true })
            {
                return RegistrationFaults.NoSuchTypes;
            }

            // Under the lock of the stock: a twin of this request may have gone first.
            var first = request.KeyOf(0);
            if (await db.Orders.AnyAsync(o => o.Event == request.Event && o.RequestKey == first, cancellation))
            {
                return request.Guests.Count;
            }

            var all = new OrderLine(1, type.Id, request.Guests.Count, UnitPrice: 0) { TaxRate = type.Tax.Rate };
            if (!await basket.Sell([all], now, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            var gifts = new Gifts(db, payments, card, actor.Account, now);
            for (var i = 0; i < request.Guests.Count; i++)
            {
                gifts.Give(request.Guests[i], all with { Quantity = 1 }, request.KeyOf(i));
            }

            after.Signal(AnalyticsTopics.Attendance(request.Event));
            return request.Guests.Count;
        }
    }

    private string KeyOf(int guest) => $"{RequestKey}:guest:{guest}";

    private Fault? TypingFault()
    {
        var checks = new Checks();
        checks.That(Guests.Count is >= 1 and <= Most, "guests", new Sentence("Name 1 to {0} guests at once.", Most));
        for (var i = 0; i < Math.Min(Guests.Count, Most); i++)
        {
            checks.That(
                Text.IsGiven(Guests[i].Name, Guest.NameLength),
                "guests",
                new Sentence("Guest {0}: write a name of at most {1} characters.", i + 1, Guest.NameLength)
            );
            checks.That(
                EmailAddress.IsPlausible(Guests[i].Email),
                "guests",
                new Sentence("Guest {0}: write the e-mail as name@example.org.", i + 1)
            );
        }

        checks.RequestKey(RequestKey, RequestKeyLength);
        return checks.Fault;
    }
}
