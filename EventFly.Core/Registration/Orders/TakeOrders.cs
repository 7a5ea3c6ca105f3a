using System.Globalization;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Places orders of one event in the order in which they came, in one commit. Who is refused leaves nothing behind and stands in
/// nobody's way. A wish with a code is taken alone: what a voucher is good for is counted in what was committed.
/// </summary>
/// <returns>An answer for each wish.</returns>
public sealed record TakeOrders(EventId Event, IReadOnlyList<OrderWish> Wishes)
    : ICommand<IReadOnlyList<Result<OrderReceipt>>>
{
    public Access Access => Access.System;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        PriceTag prices,
        VoucherCounter vouchers,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<TakeOrders, IReadOnlyList<Result<OrderReceipt>>>
    {
        private readonly Dictionary<string, Order> _placed = [];
        private readonly Basket _basket = new(db, new CountedStock(db));
        private IReadOnlyList<AskedQuestion> _asked = [];

        public async Task<Result<IReadOnlyList<Result<OrderReceipt>>>> Handle(
            TakeOrders request,
            CancellationToken cancellation
        )
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var wishes = request.Wishes;
            await _basket.Hold(wishes.SelectMany(w => w.Request.Picks).Select(p => p.TicketType), cancellation);
            // Under the lock of the stock: a twin of a request may have gone first.
            await FindPlaced(request, cancellation);
            var now = time.GetUtcNow();
            var till = await prices.Open(card, now, cancellation);
            _asked = till.Terms.FormQuestions == 0 ? [] : await db.ReadQuestions(card.Id, cancellation);
            var answers = new List<Result<OrderReceipt>>(wishes.Count);
            var speaks = CultureInfo.CurrentUICulture;
            foreach (var wish in wishes)
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(wish.Language);
                answers.Add(await Answer(wish, card, till, now, cancellation));
            }

            CultureInfo.CurrentUICulture = speaks;
            await _basket.Settle(cancellation);
            // Alone, a refusal takes everything back, also what a voucher had kept.
            return answers is [{ Fault: { } refused }] ? refused : answers;
        }

        private async Task FindPlaced(TakeOrders request, CancellationToken cancellation)
        {
            // By the keys alone, for PostgreSQL takes a new event to have few orders; and as literals, for a plan that it kept
            // from when there were few in all would read every one.
            var keys = request.Wishes.Select(w => w.Request.RequestKey).Distinct().ToList();
            var orders = await db
                .Orders.AsNoTracking()
                .Where(o => EF.Constant(keys).Contains(o.RequestKey))
                .ToListAsync(cancellation);
            foreach (var order in orders.Where(o => o.Event == request.Event))
            {
                _placed[order.RequestKey] = order;
            }
        }

        private async Task<Result<OrderReceipt>> Answer(
            OrderWish wish,
            EventCard card,
            Till till,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            if (_placed.TryGetValue(wish.Request.RequestKey, out var placed))
            {
                return placed.RequestDigest is "" || placed.RequestDigest == wish.Request.Digest()
                    ? ReceiptOf(placed, now)
                    : RegistrationFaults.RequestKeyTaken;
            }

            if (card.ClosedFault(now) is { } closed)
            {
                return closed;
            }

            if (wish.Request.Code.Length > 0)
            {
                await vouchers.Hold(TicketCode.Fold(wish.Request.Code), card.Id, cancellation);
            }

            var priced = await prices.Price(till, wish.Request.Picks, wish.Request.Code, now, cancellation);
            if (priced.Fault is { } refused)
            {
                return refused;
            }

            var given = FormJudge.OfOrder(_asked, priced.Value.Lines.TypesInOrder(), wish.Request.Answers);
            if (given.Fault is { } unanswered)
            {
                return unanswered;
            }

            var placing = await Place(wish, till, priced.Value, given.Value, now, cancellation);
            if (placing.IsDone)
            {
                till.Count(placing.Value);
                _placed[placing.Value.RequestKey] = placing.Value;
            }

            return placing.IsDone ? ReceiptOf(placing.Value, now) : placing.Fault;
        }

        private async Task<Result<Order>> Place(
            OrderWish wish,
            Till till,
            PricedBasket priced,
            IReadOnlyList<GivenAnswer> given,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var card = till.Card;
            var request = (wish.Request.RequestKey, wish.Request.Digest());
            var order = Order.Place(card.Id, wish.Request.Guest, priced, request, wish.Account, now);
            order.CameBy(wish.Request.Via);
            order.Promise(till.Terms.Refunds, card.StartsAt);
            if (payments.FaultToTake(priced.Total) is { } unpayable)
            {
                return unpayable;
            }

            await _basket.TakeKept(priced, cancellation);
            var isTaken = priced.Total.IsZero
                ? await _basket.Sell(order.Lines, now, cancellation)
                : await _basket.Keep(order, now + Order.HoldTime + Order.Grace, now, cancellation);
            if (!isTaken)
            {
                return RegistrationFaults.SoldOut;
            }

            var payment = payments.Start(
                new Charge(order.Id, card.Id, priced.Total, card.Title)
                {
                    Tax = priced.Tax,
                    Fee = priced.PlatformFee.Minor,
                }
            );
            IReadOnlyList<Ticket> tickets = [];
            if (priced.Total.IsZero)
            {
                tickets = order.Pay(payment.Payment, now);
                db.Tickets.AddRange(tickets);
                after.Signal(AnalyticsTopics.Attendance(order.Event));
            }
            else
            {
                order.AwaitPayment(payment.Payment, now);
            }

            db.Orders.Add(order);
            db.Add(order, given, tickets, now);
            if (priced.Voucher is { } voucher)
            {
                db.VoucherUses.Add(
                    VoucherUse.Of(voucher.Id, order.Id, priced.VoucherTickets, priced.Discount, order.KeptUntil)
                );
            }

            return order;
        }

        private static OrderReceipt ReceiptOf(Order order, DateTimeOffset now) =>
            new(order.Id, order.Key, order.StateAt(now), order.HeldUntil);
    }
}
