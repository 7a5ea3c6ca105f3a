using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.SalesLinks;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>An order as the organizer sees it: without the key that makes one its holder.</summary>
/// <param name="Money">What happened to its money, oldest first; nothing for a free one.</param>
/// <param name="Concerns">What about it a person has to look at.</param>
public sealed record OrderSheet(
    EventCard Event,
    OrderId Id,
    string Name,
    string Email,
    OrderState State,
    Money Total,
    DateTimeOffset PlacedAt,
    IReadOnlyList<TicketView> Tickets,
    IReadOnlyList<MoneyMove> Money,
    IReadOnlyList<Concern> Concerns
)
{
    /// <summary>What its organizer changed of it, or wants to, oldest first.</summary>
    public IReadOnlyList<ChangeView> Changes { get; init; } = [];

    /// <summary>While it is pending: until when it can be paid.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The buyer transfers the money.</summary>
    public bool IsOnInvoice { get; init; }

    /// <summary>It, or a change of it, is not paid yet.</summary>
    public bool WaitsForMoney => State is OrderState.Pending || Changes.Any(c => c.State is OrderChangeState.Open);

    /// <summary>What was asked of its buyer, and answered; with required answers that are missing.</summary>
    public IReadOnlyList<AnswerView> Answers { get; init; } = [];

    /// <summary>What the link is called that its buyer came by; null without one.</summary>
    public string? Link { get; init; }

    /// <summary>The name of whoever of the team put it in; empty when that account is no more, null when nobody did.</summary>
    public string? AddedBy { get; init; }
}

/// <summary>One order of an event, for those who may see its orders.</summary>
public sealed record GetOrderSheet(string Slug, OrderId Order) : IUseCase<OrderSheet>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        IMoneyConcerns concerns,
        IAccountLookup accounts,
        IAccessGate gate,
        Actor actor,
        TimeProvider time
    ) : IHandler<GetOrderSheet, OrderSheet>
    {
        public async Task<Result<OrderSheet>> Handle(GetOrderSheet request, CancellationToken cancellation)
        {
            if (
                await events.FindBySlug(request.Slug, cancellation) is not { } card
                || !await gate.Allows(actor, RegistrationPermissions.ManageOrders, card.Id, cancellation)
            )
            {
                return Fault.NotVisible;
            }

            var order = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Id == request.Order && o.Event == card.Id, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var answers = await db.ReadAnswers(card.Id, [order.Id], cancellation);
            return new OrderSheet(
                card,
                order.Id,
                order.Name,
                order.Email,
                order.StateAt(now),
                order.Total,
                order.PlacedAt,
                (await db.TicketsOf(order.Id, cancellation)).With(answers, order.Id),
                await payments.Trail(order.Id, cancellation),
                await concerns.Of(order.Id, cancellation)
            )
            {
                Changes = await db.ChangesOf(order.Id, now, cancellation),
                HeldUntil = order.HeldUntil,
                IsOnInvoice = order.IsOnInvoice,
                Answers = answers.Of(order.Id, [.. order.Lines.Select(l => l.Type)]),
                Link = order.Via is { } via
                    ? (await db.ReadLinkNames(card.Id, cancellation)).GetValueOrDefault(via)
                    : null,
                AddedBy = (await accounts.NamesOf([order.PlacedBy], cancellation)).Of(order.PlacedBy),
            };
        }
    }
}
