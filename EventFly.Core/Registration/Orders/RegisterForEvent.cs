using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>How many of one ticket type.</summary>
public sealed record TicketPick(TicketTypeId TicketType, int Quantity);

/// <param name="Key">Opens <c>/orders/{key}</c>.</param>
/// <param name="HeldUntil">While the order is pending: when its tickets may go to others.</param>
public sealed record OrderReceipt(OrderId Order, string Key, OrderState State, DateTimeOffset? HeldUntil);

/// <summary>
/// Gets tickets. Anyone may, without an account. What costs nothing is taken, settled and issued in one commit. What costs
/// something is kept for <see cref="Order.HoldTime"/>, with its order and its payment in one commit; nobody else's server is
/// asked meanwhile (<see cref="PayOrder"/> does that). Sending the same <paramref name="RequestKey"/> again gives the same order.
/// </summary>
public sealed record RegisterForEvent(EventId Event, IReadOnlyList<TicketPick> Picks, Guest Guest, string RequestKey)
    : ICommand<OrderReceipt>,
        IThrottled
{
    public Throttle Throttle =>
        new("orders")
        {
            Person = new Rate(60, TimeSpan.FromSeconds(20)),
            Network = new Rate(300, TimeSpan.FromSeconds(1)),
            Target = new Rate(40, TimeSpan.FromMinutes(5)),
            TargetKey = EmailAddress.KeyOf(Guest.Email),
        };

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<RegisterForEvent, OrderReceipt>
    {
        public async Task<Result<OrderReceipt>> Handle(RegisterForEvent request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            if (await Placed(request, cancellation) is { } placed)
            {
                return placed;
            }

            var now = time.GetUtcNow();
            if ((card.ClosedFault(now) ?? request.TypingFault()) is { } refusal)
            {
                return refusal;
            }

            return await Place(request, card, now, cancellation);
        }

        private async Task<Result<OrderReceipt>> Place(
            RegisterForEvent request,
            EventCard card,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var basket = new Basket(db);
            await basket.Hold(request.Picks.Select(p => p.TicketType), cancellation);
            // Asked again under the lock of the stock: a twin of this request may have gone first.
            if (await Placed(request, cancellation) is { } placed)
            {
                return placed;
            }

            var priced = await basket.Price(card, request.Picks, now, cancellation);
            if (priced.Fault is { } refused)
            {
                return refused;
            }

            var (lines, total) = priced.Value;
            var order = Order.Place(card.Id, request.Guest, lines, total, request.RequestKey, actor.Account, now);
            var payment = payments.Start(new Charge(order.Id, card.Id, total, card.Title));
            if (payment.Fault is { } unpayable)
            {
                return unpayable;
            }

            var isTaken =
                payment.Value.State is PaymentState.Settled
                    ? await Settle(basket, order, payment.Value.Payment, now, cancellation)
                    : await Await(basket, order, payment.Value.Payment, now, cancellation);
            if (!isTaken)
            {
                return RegistrationFaults.SoldOut;
            }

            db.Orders.Add(order);
            return ReceiptOf(order, now);
        }

        private async Task<bool> Settle(
            Basket basket,
            Order order,
            PaymentId payment,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            db.Tickets.AddRange(order.Pay(payment, now));
            after.Signal(AnalyticsTopics.Attendance(order.Event));
            return await basket.Sell(order.Lines, now, cancellation);
        }

        private static Task<bool> Await(
            Basket basket,
            Order order,
            PaymentId payment,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            order.AwaitPayment(payment, now);
            return basket.Keep(order, now, cancellation);
        }

        private static OrderReceipt ReceiptOf(Order order, DateTimeOffset now) =>
            new(order.Id, order.Key, order.StateAt(now), order.HeldUntil);

        private async Task<Result<OrderReceipt>?> Placed(RegisterForEvent request, CancellationToken cancellation)
        {
            var order = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Event == request.Event && o.RequestKey == request.RequestKey, cancellation);
            if (order is null)
            {
                return null;
            }

            var isSame =
                order.EmailKey == EmailAddress.KeyOf(request.Guest.Email)
                && order.Lines.Select(l => new TicketPick(l.Type, l.Quantity)).ToHashSet().SetEquals(request.Picks);
            return isSame ? ReceiptOf(order, time.GetUtcNow()) : RegistrationFaults.RequestKeyTaken;
        }
    }

    private Fault? TypingFault()
    {
        var checks = new Checks();
        Guest.Check(checks);
        checks.That(Picks.Count > 0 && Picks.All(p => p.Quantity > 0), "tickets", "Choose at least one ticket.");
        checks.That(
            Picks.Select(p => p.TicketType).Distinct().Count() == Picks.Count,
            "tickets",
            "Name each kind of ticket once, with how many you want."
        );
        checks.That(
            RequestKey.Length is >= 8 and <= Order.RequestKeyLength,
            "requestKey",
            new Sentence("Send a request key of 8 to {0} characters with each order.", Order.RequestKeyLength)
        );
        return checks.Fault;
    }
}
