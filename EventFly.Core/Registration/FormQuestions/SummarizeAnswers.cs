using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <param name="Value"><c>yes</c>, <c>no</c> or the number of a choice.</param>
/// <param name="Label">As the choice is called now; empty for yes and no, and for choices that are offered no more.</param>
public sealed record ChoiceCount(string Value, string Label, int Count);

/// <param name="Answered">How many good tickets, or orders, have an answer.</param>
/// <param name="Asked">Of how many it is asked; null where that hangs on another answer.</param>
/// <param name="Choices">For kinds that are chosen: how often each was.</param>
public sealed record QuestionSummary(
    FormQuestionId Question,
    FormQuestionDetails Details,
    bool IsArchived,
    int Answered,
    int? Asked,
    IReadOnlyList<ChoiceCount> Choices
);

/// <summary>What buyers and guests answered in all, counted over tickets and orders that are good.</summary>
public sealed record SummarizeAnswers(EventId Event) : IUseCase<IReadOnlyList<QuestionSummary>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<SummarizeAnswers, IReadOnlyList<QuestionSummary>>
    {
        public async Task<Result<IReadOnlyList<QuestionSummary>>> Handle(
            SummarizeAnswers request,
            CancellationToken cancellation
        )
        {
            var questions = await db.FormQuestions.AsNoTracking().InOrder(request.Event).ToListAsync(cancellation);
            if (questions.Count == 0)
            {
                return Result.Of<IReadOnlyList<QuestionSummary>>([]);
            }

            var good = db.FormAnswers.Where(a => a.Event == request.Event).Where(IsGood(db));
            var totals = await good.GroupBy(a => a.Question)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var chosen = await good.Where(a =>
                    a.Kind == FormQuestionKind.YesNo
                    || a.Kind == FormQuestionKind.OneOf
                    || a.Kind == FormQuestionKind.SeveralOf
                )
                .GroupBy(a => new { a.Question, a.Value })
                .Select(g => new
                {
                    g.Key.Question,
                    g.Key.Value,
                    Count = g.Count(),
                })
                .ToListAsync(cancellation);
            var tickets = await db
                .Tickets.Where(t => t.Event == request.Event && t.State == TicketState.Issued)
                .GroupBy(t => new { t.Type, t.OpensNothing })
                .Select(g => new TakenTickets(g.Key.Type, g.Key.OpensNothing, g.Count()))
                .ToListAsync(cancellation);
            return questions
                .Where(q => q.ArchivedAt is null || totals.ContainsKey(q.Id))
                .Select(q => new QuestionSummary(
                    q.Id,
                    q.Details,
                    q.ArchivedAt is not null,
                    totals.GetValueOrDefault(q.Id),
                    AskedOf(q, tickets),
                    Counts(q, chosen.Where(c => c.Question == q.Id).Select(c => (c.Value, c.Count)))
                ))
                .ToList();
        }

        private static System.Linq.Expressions.Expression<Func<FormAnswer, bool>> IsGood(IRegistrationDb db) =>
            a =>
                a.Place == 0
                    ? db.Orders.Any(o =>
                        o.Id == a.Order && (o.State == OrderState.Paid || o.State == OrderState.PartlyRefunded)
                    )
                    : db.Tickets.Any(t => t.Id == a.Ticket && t.State == TicketState.Issued);

        private sealed record TakenTickets(TicketTypeId Type, bool OpensNothing, int Count);

        private static int? AskedOf(FormQuestion question, List<TakenTickets> tickets) =>
            question is { ArchivedAt: null, Details: { Scope: FormQuestionScope.Ticket, After: null } details }
                ? tickets
                    .Where(t => details.Types.Count == 0 ? !t.OpensNothing : details.Types.Contains(t.Type))
                    .Sum(t => t.Count)
                : null;

        private static List<ChoiceCount> Counts(FormQuestion question, IEnumerable<(string Value, int Count)> chosen)
        {
            var counts = chosen
                .SelectMany(c => FormValue.Parts(c.Value).Select(part => (Part: part, c.Count)))
                .GroupBy(c => c.Part)
                .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            var labels = question.Details.Choices.ToDictionary(c => FormValue.Of(c.Number), c => c.Label);
            return
            [
                .. question
                    .Details.Values.Union(counts.Keys)
                    .Select(v => new ChoiceCount(v, labels.GetValueOrDefault(v, ""), counts.GetValueOrDefault(v))),
            ];
        }
    }
}
