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
    /// <summary>Nobody writes more, with twenty questions and so many tickets as an export holds.</summary>
    private const int Most = 4_000_000;

    public static async Task<AnswerColumns> ReadColumns(
        this IRegistrationDb db,
        EventId subject,
        FormQuestionScope scope,
        CancellationToken cancellation
    )
    {
        var questions = await db.FormQuestions.AsNoTracking().InOrder(subject).ToListAsync(cancellation);
        var ofScope = questions.FindAll(q => q.Details.Scope == scope);
        if (ofScope.Count == 0)
        {
            return AnswerColumns.None;
        }

        var ids = ofScope.ConvertAll(q => q.Id);
        var answers = await db
            .FormAnswers.AsNoTracking()
            .Where(a => a.Event == subject && ids.Contains(a.Question))
            .Where(a => a.Place == 0 || a.Ticket != null)
            .OrderBy(a => a.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        return new AnswerColumns(
            [
                .. ofScope
                    .OrderBy(q => q.ArchivedAt is not null)
                    .Select(q => new AnswerColumn(q.Id, q.Details.Prompt, q.Details.Kind)),
            ],
            answers.ToLookup(a => a.Ticket?.Value ?? a.Order.Value, AnswerView.Of)
        );
    }
}
