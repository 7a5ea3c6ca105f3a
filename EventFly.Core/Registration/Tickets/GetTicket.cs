using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <param name="AttendeeEmail">Of who comes with it.</param>
/// <param name="HolderEmail">Where its letters go.</param>
/// <param name="IsBuyers">It is opened with the order's link, not with that of somebody to whom it was passed on.</param>
/// <param name="IsFeeKept">The buyer paid a fee on top, which does not come back.</param>
/// <param name="Refunds">What was promised, the earliest first; none for whom only the organizer gives money back.</param>
public sealed record HeldTicket(
    EventCard Event,
    OrderPlace Place,
    TicketView Ticket,
    string AttendeeEmail,
    string HolderEmail,
    bool IsBuyers,
    bool IsFeeKept,
    IReadOnlyList<RefundDeadline> Refunds
)
{
    /// <summary>Whether its holder can still answer questions, or answer them anew: until the event begins.</summary>
    public bool CanAnswer { get; init; }
}

/// <summary>
/// One ticket and what can be done with it, for whoever has the link of its order, or the link of its own that it got as it was
/// passed on. A link that it was passed on from is told so.
/// </summary>
public sealed record GetTicket(string Key, TicketId Ticket) : IUseCase<HeldTicket>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventSheets sheets, ITicketSeals seals, TimeProvider time)
        : IHandler<GetTicket, HeldTicket>
    {
        public async Task<Result<HeldTicket>> Handle(GetTicket request, CancellationToken cancellation)
        {
            if (
                await db.FindHolder(request.Key, cancellation) is not { } holder
                || await db.TicketsOf(holder)
                    .AsNoTracking()
                    .FirstOrDefaultAsync(t => t.Id == request.Ticket, cancellation)
                    is not { } ticket
            )
            {
                return await db.PassedOn(request.Key, request.Ticket, cancellation) is null
                    ? Fault.NotVisible
                    : RegistrationFaults.PassedOn;
            }

            if (await sheets.Find(ticket.Event, cancellation) is not { } sheet)
            {
                return Fault.NotVisible;
            }

            var order = holder.Order;
            var views = await db.Views(db.Tickets.Where(t => t.Id == ticket.Id), cancellation);
            var now = time.GetUtcNow();
            var answers = await db.ReadAnswers(ticket.Event, [order.Id], cancellation);
            var mine = views.Changeable(order, sheet.Card, now).With(answers, order.Id);
            return new HeldTicket(
                sheet.Card,
                OrderPlace.Of(await db.For(sheet, db.Tickets.Where(t => t.Id == ticket.Id), cancellation)),
                (await mine.Signed(sheet.Card, seals, cancellation))[0],
                ticket.AttendeeEmail,
                holder.Email,
                holder.Passed is null,
                order.Fee > 0,
                order.Refunds.Deadlines(sheet.Card, order.PromisedStart)
            )
            {
                CanAnswer =
                    AnswerSheet.Of(answers, order, ticket).Questions.Count > 0
                    && AnswerSheet.CanChange(sheet.Card, order, ticket, now),
            };
        }
    }
}
