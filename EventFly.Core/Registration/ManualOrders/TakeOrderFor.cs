using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.ManualOrders;

/// <summary>How an order that an organizer takes for somebody is paid.</summary>
/// <param name="Note">For money that the organizer has: how it came; at most 120 characters.</param>
/// <param name="PayTo">On invoice: to which account, as the buyer reads it; at most 300 characters.</param>
/// <param name="DueOn">On invoice: the last day to pay, by the event's calendar; within 90 days and before the event begins.</param>
public sealed record ManualPayment(
    PayWay Way,
    string Note = "",
    [property: ManyLines] string PayTo = "",
    DateOnly? DueOn = null
);

/// <summary>
/// The organizer takes an order for somebody, on the phone or at the desk: any kind of ticket, also hidden or paused ones, at its
/// price of now or at another one. Paid by a link, by hand, on invoice, or not at all; what is not there cannot be had.
/// </summary>
/// <param name="Picks">Each type once; a price counts for any type.</param>
/// <param name="RequestKey">The same key places it once.</param>
public sealed record TakeOrderFor(
    EventId Event,
    IReadOnlyList<TicketPick> Picks,
    Guest Guest,
    ManualPayment Payment,
    string RequestKey
) : ICommand<OrderReceipt>
{
    /// <summary>How long a transfer may take at most.</summary>
    public const int MostDays = 90;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        PriceTag prices,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<TakeOrderFor, OrderReceipt>
    {
        public async Task<Result<OrderReceipt>> Handle(TakeOrderFor request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if ((request.TypingFault(card, now) ?? card.ClosedFault(now)) is { } refused)
            {
                return refused;
            }

            var basket = new Basket(db);
            await basket.Hold(request.Picks.Select(p => p.TicketType), cancellation);
            // Under the lock of the stock: a twin of this request may have gone first.
            var key = (request.RequestKey, Digest: request.Digest());
            var placed = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Event == card.Id && o.RequestKey == key.RequestKey, cancellation);
            if (placed is not null)
            {
                return placed.RequestDigest == key.Digest ? ReceiptOf(placed, now) : RegistrationFaults.RequestKeyTaken;
            }

            var till = await prices.Open(card, now, cancellation);
            var priced = PriceTag.ByHand(till, request.Picks, request.Payment.Way, now);
            if (!priced.IsDone)
            {
                return priced.Fault;
            }

            var order = Order.Place(card.Id, request.Guest, priced.Value, key, account: null, now);
            order.NotePlacer(actor.Account);
            order.Promise(till.Terms.Refunds, card.StartsAt);
            var charge = new Charge(order.Id, card.Id, order.Total, card.Title)
            {
                Tax = priced.Value.Tax,
                Fee = priced.Value.PlatformFee.Minor,
            };
            var fault =
                order.Total.IsZero || request.Payment.Way is PayWay.ByHand
                    ? await Sell(order, charge, request.Payment, basket, now, cancellation)
                    : await Keep(order, charge, request.Payment, card, basket, now, cancellation);
            if (fault is not null)
            {
                return fault;
            }

            db.Orders.Add(order);
            return ReceiptOf(order, now);
        }

        private async Task<Fault?> Sell(
            Order order,
            Charge charge,
            ManualPayment paid,
            Basket basket,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            if (!await basket.Sell(order.Lines, now, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            var payment = charge.Amount.IsZero
                ? payments.Start(charge).Payment
                : payments.TakeByHand(charge, paid.Note.Trim());
            db.Tickets.AddRange(order.Pay(payment, now));
            after.Signal(AnalyticsTopics.Attendance(order.Event));
            return null;
        }

        private async Task<Fault?> Keep(
            Order order,
            Charge charge,
            ManualPayment due,
            EventCard card,
            Basket basket,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var isLink = due.Way is PayWay.Link;
            if (isLink && payments.FaultToTake(charge.Amount) is { } unpayable)
            {
                return unpayable;
            }

            var until = isLink ? Order.LinkUntil(card, now) : UntilOf(due.DueOn!.Value, card);
            if (!await basket.Keep(order, until + Order.Grace, now, cancellation))
            {
                return RegistrationFaults.SoldOut;
            }

            if (isLink)
            {
                order.AwaitLink(payments.Start(charge).Payment, until, now);
            }
            else
            {
                order.AwaitTransfer(payments.AwaitTransfer(charge), until, due.PayTo.Trim(), now);
            }

            return null;
        }

        private static OrderReceipt ReceiptOf(Order order, DateTimeOffset now) =>
            new(order.Id, order.Key, order.StateAt(now), order.HeldUntil);
    }

    /// <summary>The end of the day, or the start of the event on it.</summary>
    private static DateTimeOffset UntilOf(DateOnly day, EventCard card)
    {
        var end = Zone.Resolve(day.AddDays(1).ToDateTime(TimeOnly.MinValue), card.Zone);
        return end < card.StartsAt ? end : card.StartsAt;
    }

    private string Digest() =>
        RequestDigests.Of([
            EmailAddress.KeyOf(Guest.Email),
            Guest.Name.Trim(),
            Payment.Way.ToString(),
            .. Picks.Select(p => p.ToText()).Order(StringComparer.Ordinal),
        ]);

    private Fault? TypingFault(EventCard card, DateTimeOffset now)
    {
        var checks = new Checks();
        Guest.Check(checks);
        new ChangeDraft(Picks, [], null).Check(checks);
        checks.That(Enum.IsDefined(Payment.Way), "way", "Choose how it is paid.");
        checks.PaymentNoteFits(Payment.Note);
        if (Payment.Way is PayWay.OnInvoice)
        {
            var today = DateOnly.FromDateTime(Zone.Local(now, card.Zone).DateTime);
            checks.That(
                Text.IsGiven(Payment.PayTo, Order.PayToLength),
                "payTo",
                Sentence.ForText(
                    Payment.PayTo,
                    Order.PayToLength,
                    "Write to which account the buyer transfers the money."
                )
            );
            checks.That(
                Payment.DueOn is { } day && day >= today && day <= today.AddDays(MostDays) && UntilOf(day, card) > now,
                "dueOn",
                new Sentence("Choose a day within the next {0} days, before the event begins.", MostDays)
            );
        }

        checks.RequestKey(RequestKey);
        return checks.Fault;
    }
}
