using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Tickets">None before it is paid.</param>
/// <param name="HeldUntil">While it is pending: when its tickets may go to others.</param>
/// <param name="CanBeKeptLonger">Whether asking for more time gives any.</param>
/// <param name="IsUnclear">Something else was paid than was asked for: its organizer has to look at it.</param>
public sealed record OrderView(
    OrderId Id,
    string Key,
    string Name,
    string Email,
    OrderState State,
    Money Total,
    DateTimeOffset? HeldUntil,
    bool CanBeKeptLonger,
    EventCard Event,
    OrderBill Bill,
    IReadOnlyList<TicketView> Tickets,
    bool IsUnclear
)
{
    public IReadOnlyList<OrderLineView> Lines => Bill.Lines;

    public required OrderPlace Place { get; init; }

    /// <summary>A change of it that its buyer has to pay; null when there is none.</summary>
    public ChangeView? Due { get; init; }

    /// <summary>To which account it is to be transferred, in the organizer's words; null when it is paid in another way, or is paid.</summary>
    public string? PayTo { get; init; }

    /// <summary>What was promised of what comes back, the earliest first; none for whom only the organizer gives money back.</summary>
    public IReadOnlyList<RefundDeadline> Refunds { get; init; } = [];

    /// <summary>What was asked of the buyer, and answered; with required answers that are missing.</summary>
    public IReadOnlyList<AnswerView> Answers { get; init; } = [];

    /// <summary>Whether answers can still be given or changed: until the event begins.</summary>
    public bool CanAnswer { get; init; }

    /// <summary>What comes back for all that is left of it; null when nothing can be given back by its holder.</summary>
    public Money? Back =>
        Tickets.Any(t => t.CanChange) && Tickets.All(t => !t.CanChange || t.Back is not null)
            ? Tickets.Aggregate(Money.Zero(Total.Currency), (sum, t) => t.Back is { } back ? sum + back : sum)
            : null;
}

/// <param name="Where">Venue, address, city and country in one line; empty when it is nowhere but online, or not known yet.</param>
/// <param name="MapLink">A map of it; null when there is no place.</param>
public sealed record OrderPlace(string Where, string? MapLink, bool IsOnline)
{
    /// <summary>The link is here, and not on the event's page: these tickets open it, and not everybody's do.</summary>
    public bool IsLinkHere { get; init; }

    /// <summary>The link, where it is here; empty until an hour before the start.</summary>
    public string OnlineLink { get; init; } = "";

    internal static OrderPlace Of(EventSheet sheet) =>
        new(sheet.Where, sheet.MapLink, sheet.IsOnline)
        {
            IsLinkHere = sheet.IsLinkForHolders,
            OnlineLink = sheet.IsLinkForHolders ? sheet.OnlineLink : "",
        };
}

/// <summary>An order and its tickets, for whoever has its link.</summary>
public sealed record GetOrder(string Key) : IUseCase<OrderView>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventSheets sheets,
        ITicketSeals seals,
        IPayments payments,
        TimeProvider time
    ) : IHandler<GetOrder, OrderView>
    {
        public async Task<Result<OrderView>> Handle(GetOrder request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null || await sheets.Find(order.Event, cancellation) is not { } sheet)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var types = order.Lines.Select(l => l.Type).ToList();
            var names = await db.NamesOfTypes(order.Lines.AllTypes(), cancellation);
            var answers = await db.ReadAnswers(order.Event, [order.Id], cancellation);
            return new OrderView(
                order.Id,
                order.Key,
                order.Name,
                order.Email,
                order.StateAt(now),
                order.Total,
                order.HeldUntil,
                order.CanBeKeptLonger(now),
                sheet.Card,
                OrderBill.Of(order.Lines, order.Total, order.Fee, order.Code, names),
                await Tickets(order, sheet.Card, answers, now, cancellation),
                order is { Payment: { } payment, State: OrderState.Pending or OrderState.Expired }
                    && await payments.StateOf(payment, cancellation) is PaymentState.Differs
            )
            {
                Place = OrderPlace.Of(await db.For(sheet, db.TicketsOf(new Holder(order, null)), cancellation)),
                Due = order.State.IsGood()
                    ? (await db.ChangesOf(order.Id, now, cancellation)).FirstOrDefault(c =>
                        c.State is OrderChangeState.Open
                    )
                    : null,
                PayTo = order.IsOnInvoice && order.StateAt(now) is OrderState.Pending ? order.PayTo : null,
                Refunds = order.Refunds.Deadlines(sheet.Card, order.PromisedStart),
                Answers = answers.Of(order.Id, types),
                CanAnswer =
                    AnswerSheet.Of(answers, order, null).Questions.Count > 0
                    && AnswerSheet.CanChange(sheet.Card, order, null, now),
            };
        }

        /// <summary>Of what was passed on, the buyer sees to whom, and nothing that opens a door.</summary>
        private async Task<IReadOnlyList<TicketView>> Tickets(
            Order order,
            EventCard card,
            AnswerBook answers,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            var all = await db.TicketsOf(order.Id, cancellation);
            var mine = all.Where(t => !t.IsPassedOn).ToList().Changeable(order, card, now).With(answers, order.Id);
            var signed = (await mine.Signed(card, seals, cancellation)).ToDictionary(t => t.Id);
            var passedTo = await db
                .Transfers.Where(t => t.FromKey == order.Key)
                .ToDictionaryAsync(t => t.Ticket, t => t.ToName, cancellation);
            return
            [
                .. all.Select(t =>
                    signed.GetValueOrDefault(t.Id) ?? t with { Code = "", AttendeeName = passedTo[t.Id] }
                ),
            ];
        }
    }
}
