using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>What an order or one of its tickets is asked, and what was answered.</summary>
/// <param name="Questions">Without those that an answer of the order rules out.</param>
internal sealed record AnswerSheet(
    IReadOnlyList<AskedQuestion> Questions,
    IReadOnlyDictionary<FormQuestionId, string> Values
)
{
    /// <param name="ticket">Null: the order itself.</param>
    public static AnswerSheet Of(AnswerBook book, Order order, Ticket? ticket)
    {
        var scope = ticket is null ? FormQuestionScope.Order : FormQuestionScope.Ticket;
        var types = ticket is null ? order.Lines.Select(l => l.Type) : [ticket.Type];
        var ofScope = book.Asked.Where(q => q.Details.Scope == scope && q.IsFor(types));
        if (ticket is not null)
        {
            // Decided here: what the buyer answered is not for whoever holds one ticket.
            var known = book.ValuesOf(order.Id);
            ofScope = ofScope
                .Where(q => !book.HangsOnOrder(q) || q.IsDue(known))
                .Select(q =>
                    book.HangsOnOrder(q) ? q with { Details = q.Details with { After = null, ShownFor = [] } } : q
                );
        }

        return new AnswerSheet([.. ofScope], book.AnswersOf(ticket?.Id).ToDictionary(a => a.Question, a => a.Value));
    }

    /// <summary>Until the event begins, while what it is about is good or may still be paid.</summary>
    public static bool CanChange(EventCard card, Order order, Ticket? ticket, DateTimeOffset now) =>
        card.State is not EventState.Cancelled
        && now < card.StartsAt
        && (
            ticket is null
                ? order.StateAt(now) is OrderState.Pending || order.State.IsGood()
                : ticket is { State: TicketState.Issued, AdmittedAt: null }
        );
}
