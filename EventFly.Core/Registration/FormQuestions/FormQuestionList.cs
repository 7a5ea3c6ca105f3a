using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>The questions that an event asks, in their order, and the rule that each stands behind the one it hangs on.</summary>
internal static class FormQuestionList
{
    /// <summary>Those that are asked now, to be changed. Whoever changes one holds the event's sales terms.</summary>
    public static Task<List<FormQuestion>> FindQuestions(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    ) => db.FormQuestions.Where(q => q.ArchivedAt == null).InOrder(subject).ToListAsync(cancellation);

    /// <summary>Those that buyers and guests are asked now.</summary>
    public static async Task<IReadOnlyList<AskedQuestion>> ReadQuestions(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    )
    {
        var questions = await db
            .FormQuestions.AsNoTracking()
            .Where(q => q.ArchivedAt == null)
            .InOrder(subject)
            .ToListAsync(cancellation);
        return await db.Asked(subject, questions, cancellation);
    }

    /// <summary>The questions as they are asked.</summary>
    public static async Task<IReadOnlyList<AskedQuestion>> Asked(
        this IRegistrationDb db,
        EventId subject,
        IReadOnlyCollection<FormQuestion> questions,
        CancellationToken cancellation
    )
    {
        var notGuests = questions.Any(q => q.Details is { Scope: FormQuestionScope.Ticket, Types.Count: 0 })
            ? await db
                .TicketTypes.Where(t => t.Event == subject && t.Access == TicketAccess.Neither)
                .Select(t => t.Id)
                .ToListAsync(cancellation)
            : [];
        return [.. questions.Select(q => new AskedQuestion(q.Id, q.Details) { NotGuests = notGuests })];
    }

    public static IQueryable<FormQuestion> InOrder(this IQueryable<FormQuestion> questions, EventId subject) =>
        questions.Where(q => q.Event == subject).OrderBy(q => q.Position).ThenBy(q => q.Id).Take(200);

    /// <summary>The event's terms, where it is counted how many are asked: of two who change the list, the second sees the first.</summary>
    public static async Task<SalesTerms> HoldQuestions(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    )
    {
        await db.SalesTerms.Where(t => t.Event == subject).Hold(t => t.FormQuestions, cancellation);
        return await db.FindTerms(subject, cancellation);
    }

    /// <summary>Null when each of them can be asked where it stands.</summary>
    /// <param name="changed">The one that somebody is typing: what is wrong with it is said at its field.</param>
    public static Fault? FaultOf(IReadOnlyList<FormQuestion> inOrder, FormQuestionId? changed)
    {
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (WrongWith(inOrder[i], inOrder.Take(i)) is { } wrong)
            {
                return inOrder[i].Id == changed
                    ? Fault.Invalid(wrong.Field, wrong.Sentence)
                    : RegistrationFaults.QuestionIsNamed(inOrder[i].Details.Prompt);
            }
        }

        return null;
    }

    private static FieldFault? WrongWith(FormQuestion question, IEnumerable<FormQuestion> before)
    {
        if (question.Details.After is not { } after)
        {
            return null;
        }

        var first = before.FirstOrDefault(q => q.Id == after)?.Details;
        var isAskedBefore =
            first is not null
            && first.Kind.IsChosen()
            && (first.Scope is FormQuestionScope.Order || question.Details.Scope is FormQuestionScope.Ticket);
        return !isAskedBefore
                ? new FieldFault("after", "Choose an earlier question whose answers are chosen from a list.")
            : question.Details.ShownFor.All(first!.Values.Contains) ? null
            : new FieldFault("shownFor", "Choose answers that the earlier question has.");
    }
}
