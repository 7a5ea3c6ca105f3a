using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>Reads what was said so that nobody who is anonymous can be told apart.</summary>
internal sealed class FeedbackReader(IRegistrationDb db) : ICollaborator
{
    /// <summary>So many comments are looked through for words, the latest.</summary>
    private const int MostComments = 5_000;

    /// <summary>Too few have answered, and not all of them gave their name.</summary>
    public async Task<bool> IsWithheld(EventId subject, CancellationToken cancellation)
    {
        var answered = await db.Given(subject).CountAsync(cancellation);
        return answered is > 0 and < FeedbackFaults.Fewest
            && await db.Given(subject).AnyAsync(f => f.Name == null, cancellation);
    }

    /// <param name="fewest">With fewer answers a question shows none of them.</param>
    public async Task<IReadOnlyList<FeedbackQuestionRow>> Answers(
        EventId subject,
        FeedbackTerms terms,
        int fewest,
        CancellationToken cancellation
    )
    {
        var counted = terms.Questions.Where(q => q.IsCounted).Select(q => q.Number).ToList();
        var totals = await db
            .FeedbackAnswers.Where(a => a.Event == subject)
            .GroupBy(a => a.Question)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var chosen = (
            await db
                .FeedbackAnswers.Where(a => a.Event == subject && counted.Contains(a.Question))
                .GroupBy(a => new { a.Question, a.Value })
                .Select(g => new
                {
                    g.Key.Question,
                    g.Key.Value,
                    Count = g.Count(),
                })
                .ToListAsync(cancellation)
        ).ToLookup(c => c.Question);
        var rows = new List<FeedbackQuestionRow>();
        foreach (var question in terms.Questions)
        {
            var answered = totals.GetValueOrDefault(question.Number);
            if (answered < fewest)
            {
                rows.Add(new(question, answered, [], null, []));
                continue;
            }

            if (!question.IsCounted)
            {
                rows.Add(new(question, answered, [], null, await Texts(subject, question.Number, cancellation)));
                continue;
            }

            var parts = chosen[question.Number]
                .SelectMany(c => FormValue.Parts(c.Value).Select(part => (Part: part, c.Count)))
                .GroupBy(c => c.Part)
                .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            int[] counts = [.. question.Values.Select(v => parts.GetValueOrDefault(v))];
            rows.Add(
                new(
                    question,
                    answered,
                    counts,
                    question.Kind is FeedbackQuestionKind.Scale ? FeedbackFigures.Mean(counts) : null,
                    []
                )
            );
        }

        return rows;
    }

    /// <summary>Words that stand in several comments, the most used first.</summary>
    public async Task<IReadOnlyList<UsedWord>> Words(EventId subject, CancellationToken cancellation) =>
        CommentWords.Count(
            await db.Given(subject)
                .Where(f => f.Comment != "" && !f.IsHidden)
                .OrderByDescending(f => f.GivenOn)
                .ThenBy(f => f.Lot)
                .Select(f => f.Comment)
                .Take(MostComments)
                .ToListAsync(cancellation)
        );

    private async Task<IReadOnlyList<string>> Texts(EventId subject, int question, CancellationToken cancellation) =>
        await db
            .FeedbackAnswers.Where(a => a.Event == subject && a.Question == question)
            .Join(
                db.GuestFeedback,
                a => a.Feedback,
                f => f.Id,
                (a, f) =>
                    new
                    {
                        a.Value,
                        f.GivenOn,
                        f.Lot,
                    }
            )
            .OrderByDescending(a => a.GivenOn)
            // Drawn by lot, and another one for each question: one guest's answers do not stand in one line.
            .ThenBy(a => a.Lot * 31L * (question + 1) % 65_521)
            .Select(a => a.Value)
            .Take(GetFeedback.MostTexts)
            .ToListAsync(cancellation);
}
