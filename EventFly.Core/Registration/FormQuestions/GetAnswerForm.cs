using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>What whoever has a link is asked, with what was answered.</summary>
/// <param name="Questions">In their order. One that hangs on an answer of the order is there only if it is due.</param>
/// <param name="Values">What was answered, see <see cref="FormValue"/>.</param>
/// <param name="Attendee">Who comes with the ticket; empty for the order.</param>
/// <param name="CanChange">False once the event has begun.</param>
public sealed record AnswerForm(
    EventCard Event,
    IReadOnlyList<AskedQuestion> Questions,
    IReadOnlyDictionary<FormQuestionId, string> Values,
    string Attendee,
    bool CanChange
)
{
    /// <summary>Whether an answer may be typed: one that was given for good may not.</summary>
    public bool IsOpen(AskedQuestion question) =>
        CanChange && (question.Details.CanCorrect || !Values.ContainsKey(question.Id));
}

/// <summary>
/// The questions of an order, for its buyer, or those of one ticket, for whoever holds it: a ticket that was passed on asks its new
/// holder.
/// </summary>
/// <param name="Ticket">Null: those of the order.</param>
public sealed record GetAnswerForm(string Key, TicketId? Ticket) : IUseCase<AnswerForm>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<GetAnswerForm, AnswerForm>
    {
        public async Task<Result<AnswerForm>> Handle(GetAnswerForm request, CancellationToken cancellation)
        {
            if (
                await db.FindHolder(request.Key, cancellation) is not { } holder
                || await events.Find(holder.Order.Event, cancellation) is not { } card
            )
            {
                return Fault.NotVisible;
            }

            var ticket = request.Ticket is { } id
                ? await db.TicketsOf(holder).AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancellation)
                : null;
            if (ticket is null && (request.Ticket is not null || holder.Passed is not null))
            {
                return request.Ticket is { } lost && await db.PassedOn(request.Key, lost, cancellation) is not null
                    ? RegistrationFaults.PassedOn
                    : Fault.NotVisible;
            }

            var book = await db.ReadAnswers(card.Id, [holder.Order.Id], cancellation);
            var sheet = AnswerSheet.Of(book, holder.Order, ticket);
            return new AnswerForm(
                card,
                sheet.Questions,
                sheet.Values,
                ticket?.AttendeeName ?? "",
                AnswerSheet.CanChange(card, holder.Order, ticket, time.GetUtcNow())
            );
        }
    }
}
