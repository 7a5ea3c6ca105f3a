using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>A question as a column of a table.</summary>
public sealed record AnswerColumn(FormQuestionId Question, string Prompt, FormQuestionKind Kind);

/// <summary>
/// Answers for a table: a column for each question that is asked or was answered, also for rows from before it was asked; one that was
/// deleted stands behind the others.
/// </summary>
/// <param name="ByRow">By the ticket's id, or by the order's.</param>
public sealed record AnswerColumns(IReadOnlyList<AnswerColumn> Columns, ILookup<Guid, AnswerView> ByRow)
{
    public static readonly AnswerColumns None = new([], Array.Empty<AnswerView>().ToLookup(_ => Guid.Empty));

    /// <summary>In the order of the columns; null where nothing was answered.</summary>
    public IEnumerable<AnswerView?> Of(Guid row)
    {
        var answers = ByRow[row].ToDictionary(a => a.Question);
        return Columns.Select(c => answers.GetValueOrDefault(c.Question));
    }
}

internal static class AnswerColumnsReading
{
    /// <summary>The columns without any row.</summary>
    public static async Task<AnswerColumns> ReadColumns(
        this IRegistrationDb db,
        EventId subject,
        FormQuestionScope scope,
        CancellationToken cancellation
    )
    {
        var questions = await db.FormQuestions.AsNoTracking().InOrder(subject).ToListAsync(cancellation);
        return AnswerColumns.None with
        {
            Columns =
            [
                .. questions
                    .Where(q => q.Details.Scope == scope)
                    .OrderBy(q => q.ArchivedAt is not null)
                    .Select(q => new AnswerColumn(q.Id, q.Details.Prompt, q.Details.Kind)),
            ],
        };
    }

    /// <summary>The same columns with what was answered in these orders.</summary>
    public static async Task<AnswerColumns> ReadAnswers(
        this IRegistrationDb db,
        AnswerColumns asked,
        IReadOnlyList<OrderId> orders,
        CancellationToken cancellation
    )
    {
        if (asked.Columns.Count == 0 || orders.Count == 0)
        {
            return asked;
        }

        var questions = asked.Columns.Select(c => c.Question).ToList();
        var answers = await db
            .FormAnswers.AsNoTracking()
            .Where(a => orders.Contains(a.Order) && questions.Contains(a.Question))
            .Where(a => a.Place == 0 || a.Ticket != null)
            .OrderBy(a => a.Id)
            .ToListAsync(cancellation);
        return asked with { ByRow = answers.ToLookup(a => a.Ticket?.Value ?? a.Order.Value, AnswerView.Of) };
    }
}
