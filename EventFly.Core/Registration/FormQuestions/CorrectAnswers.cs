using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>
/// Whoever has the link answers what was not answered yet, or something else, until the event begins. What stands here is all that is
/// answered then, but for answers that were given for good.
/// </summary>
/// <param name="Ticket">Null: the questions of the order.</param>
/// <param name="Answers">To questions alone: tickets and numbers in them mean nothing.</param>
public sealed record CorrectAnswers(string Key, TicketId? Ticket, IReadOnlyList<TypedAnswer> Answers)
    : ICommand<Done>,
        IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TicketHands hands) : IHandler<CorrectAnswers, Done>
    {
        public async Task<Result<Done>> Handle(CorrectAnswers request, CancellationToken cancellation)
        {
            var taken = await hands.Take(request.Key, request.Ticket, cancellation);
            if (taken.Fault is { } refused)
            {
                return refused;
            }

            var (holder, order, _, mine, card, now) = taken.Value;
            var ticket = request.Ticket is null ? null : mine[0];
            if (ticket is null && holder.Passed is not null)
            {
                return Fault.NotVisible;
            }

            if (!AnswerSheet.CanChange(card, order, ticket, now))
            {
                return RegistrationFaults.AnswersAreFinal;
            }

            var book = await db.ReadAnswers(card.Id, [order.Id], cancellation);
            var sheet = AnswerSheet.Of(book, order, ticket);
            var checks = new Checks();
            var typed = new Dictionary<FormQuestionId, string>();
            foreach (var answer in request.Answers)
            {
                typed[answer.Question] = answer.Value;
            }

            var given = FormJudge.Of(
                sheet.Questions,
                [],
                q => ValueOf(q, sheet, typed),
                q => TypedAnswer.Field(q),
                checks
            );
            if (checks.Fault is { } wrong)
            {
                return wrong;
            }

            Write(order, ticket, book, given, now);
            return Result.Done;
        }

        private static string ValueOf(FormQuestionId id, AnswerSheet sheet, Dictionary<FormQuestionId, string> typed) =>
            sheet.Values.TryGetValue(id, out var before)
            && sheet.Questions.First(q => q.Id == id) is { Details.CanCorrect: false }
                ? before
                : typed.GetValueOrDefault(id, "");

        private void Write(Order order, Ticket? ticket, AnswerBook book, List<GivenAnswer> given, DateTimeOffset now)
        {
            var asked = book.Asked.Select(q => q.Id).ToHashSet();
            var before = book.AnswersOf(ticket?.Id)
                // What is asked no more stays as it was answered.
                .Where(a => asked.Contains(a.Question))
                .ToDictionary(a => a.Question);
            foreach (var answer in given)
            {
                if (!before.Remove(answer.Question.Id, out var same))
                {
                    db.FormAnswers.Add(
                        FormAnswer.Of(order.Event, order.Id, ticket is null ? 0 : 1, ticket?.Id, answer, now)
                    );
                }
                else if (same.Value != answer.Value)
                {
                    db.FormAnswers.Attach(same);
                    same.Change(answer, now);
                }
            }

            db.FormAnswers.RemoveRange(before.Values);
            if (ticket is null)
            {
                DropHidden(book, given);
            }

            order.NoteAnswers();
        }

        /// <summary>Answers of guests to questions that the order's new answers rule out.</summary>
        private void DropHidden(AnswerBook book, List<GivenAnswer> given)
        {
            var known = given.ToDictionary(g => g.Question.Id, g => g.Value);
            var hidden = book
                .Asked.Where(q =>
                    q.Details.Scope is FormQuestionScope.Ticket && book.HangsOnOrder(q) && !q.IsDue(known)
                )
                .Select(q => q.Id)
                .ToHashSet();
            db.FormAnswers.RemoveRange(book.Answers.Where(a => a.Place > 0 && hidden.Contains(a.Question)));
        }
    }
}
