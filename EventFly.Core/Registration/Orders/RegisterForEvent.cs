using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration;

/// <summary>How many of one ticket type.</summary>
public sealed record TicketPick(TicketTypeId TicketType, int Quantity);

/// <param name="Key">Opens <c>/orders/{key}</c>.</param>
/// <param name="ContinueAt">Where to pay, while the order is pending.</param>
public sealed record OrderReceipt(OrderId Order, string Key, OrderState State, string? ContinueAt);

/// <summary>
/// Gets tickets. Anyone may, without an account. The quota is taken, the order settled and the tickets written in one
/// commit, or nothing is. Sending the same <paramref name="RequestKey"/> again gives the same order.
/// </summary>
public sealed record RegisterForEvent(EventId Event, IReadOnlyList<TicketPick> Picks, Guest Guest, string RequestKey)
    : IUseCase<OrderReceipt>
{
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
                return Fault.Unknown;
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

            try
            {
                return await Place(request, card, now, cancellation);
            }
            catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
            {
                // The same request came in twice at once, and the unique index let only the other one through.
                if (await Placed(request, cancellation) is { } twin)
                {
                    return twin;
                }

                throw;
            }
        }

        private async Task<Result<OrderReceipt>> Place(
            RegisterForEvent request,
            EventCard card,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var lines = await new Basket(db).Take(card.Id, request.Picks, now, cancellation);
            // Asked again under the lock of the stock: a twin of this request may have gone first.
            if (await Placed(request, cancellation) is { } placed)
            {
                return placed;
            }

            if (lines.Fault is { } soldOut)
            {
                return soldOut;
            }

            var total = Basket.Total(lines.Value, card.Currency);
            if (total.Fault is { } mixed)
            {
                return mixed;
            }

            var order = Order.Place(card.Id, request.Guest, total.Value, request.RequestKey, actor.Account, now);
            var tickets = lines.Value.SelectMany(l => l.TicketsFor(order)).ToList();
            var settled = await payments.Settle(new Charge(order.Id, card.Id, order.Total, card.Title), cancellation);
            if (settled.Fault is { } unpayable)
            {
                return unpayable;
            }

            if (settled.Value.State is PaymentState.Failed)
            {
                return RegistrationFaults.PaymentFailed;
            }

            order.Take(settled.Value, tickets, now);
            db.Orders.Add(order);
            db.Tickets.AddRange(tickets);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            after.Signal(AnalyticsTopics.Attendance(card.Id));
            return new OrderReceipt(order.Id, order.Key, order.State, order.ContinueAt);
        }

        private async Task<Result<OrderReceipt>?> Placed(RegisterForEvent request, CancellationToken cancellation)
        {
            var order = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Event == request.Event && o.RequestKey == request.RequestKey, cancellation);
            if (order is null)
            {
                return null;
            }

            return order.EmailKey == Order.EmailKeyOf(request.Guest.Email)
                ? new OrderReceipt(order.Id, order.Key, order.State, order.ContinueAt)
                : RegistrationFaults.RequestKeyTaken;
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
