using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>
/// Decides which questions are asked and which answers are good: an answer is required only where its question is shown, and one to a
/// question that is not shown is dropped.
/// </summary>
internal static class FormJudge
{
    /// <summary>The answers that come with an order.</summary>
    /// <param name="asked">All questions of the event, in their order.</param>
    /// <param name="tickets">The type of each ticket, as they are ordered.</param>
    public static Result<IReadOnlyList<GivenAnswer>> OfOrder(
        IReadOnlyList<AskedQuestion> asked,
        IReadOnlyList<TicketTypeId> tickets,
        IReadOnlyList<TypedAnswer> typed
    )
    {
        var checks = new Checks();
        var values = new Dictionary<(FormQuestionId, TicketTypeId?, int), string>();
        foreach (var answer in typed)
        {
            values[(answer.Question, answer.TicketType, answer.TicketType is null ? 1 : answer.Number)] = answer.Value;
        }

        var known = new Dictionary<FormQuestionId, string>();
        var given = Of(
                asked.Where(q => q.Details.Scope is FormQuestionScope.Order && q.IsFor(tickets)),
                known,
                q => values.GetValueOrDefault((q, null, 1), ""),
                q => TypedAnswer.Field(q),
                checks
            )
            .ToList();
        foreach (var (index, (type, number)) in NumberedByType(tickets).Index())
        {
            given.AddRange(
                Of(
                        asked.Where(q => q.Details.Scope is FormQuestionScope.Ticket && q.IsFor(type)),
                        new(known),
                        q => values.GetValueOrDefault((q, type, number), ""),
                        q => TypedAnswer.Field(q, type, number),
                        checks
                    )
                    .Select(answer => answer with { Place = index + 1 })
            );
        }

        return checks.Fault is { } fault ? fault : Result.Of<IReadOnlyList<GivenAnswer>>(given);
    }

    /// <summary>The answers to a few questions, each after those that it may hang on.</summary>
    /// <param name="known">What was answered before; what is answered here is added.</param>
    public static List<GivenAnswer> Of(
        IEnumerable<AskedQuestion> asked,
        Dictionary<FormQuestionId, string> known,
        Func<FormQuestionId, string> typed,
        Func<FormQuestionId, string> field,
        Checks checks
    )
    {
        var given = new List<GivenAnswer>();
        foreach (var question in asked.Where(q => q.IsDue(known)))
        {
            var (value, wrong) = question.Details.Read(typed(question.Id));
            if (wrong is { } sentence)
            {
                checks.That(false, field(question.Id), sentence);
            }
            else if (value.Length > 0)
            {
                known[question.Id] = value;
                given.Add(new GivenAnswer(question, value));
            }
            else
            {
                checks.That(
                    !question.Details.IsRequired,
                    field(question.Id),
                    new Sentence("Your answer is missing ({0}).", question.Details.Prompt)
                );
            }
        }

        return given;
    }

    /// <summary>Each ticket as the how manieth of its type it is.</summary>
    public static IEnumerable<(TicketTypeId Type, int Number)> NumberedByType(IEnumerable<TicketTypeId> tickets)
    {
        var counts = new Dictionary<TicketTypeId, int>();
        foreach (var type in tickets)
        {
            counts[type] = counts.GetValueOrDefault(type) + 1;
            yield return (type, counts[type]);
        }
    }
}
