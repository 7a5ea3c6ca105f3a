using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Live.Questions;

/// <param name="Answers">One for each vote, in order.</param>
/// <param name="Counts">Votes of the questions that were touched, after this commit.</param>
internal sealed record AudienceCounted(
    IReadOnlyList<Result<UpvoteReceipt>> Answers,
    IReadOnlyDictionary<AudienceQuestionId, int> Counts
);

/// <summary>
/// The votes for one event's questions in one transaction: each question is held on the board while its votes are
/// written, each participant's last word counts, and the number moves by exactly the rows that came and went.
/// </summary>
internal static class AudienceVoteBatch
{
    public static async Task<AudienceCounted> Commit(
        EventFlyDbContext db,
        IReadOnlyList<Upvote> votes,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var counts = new Dictionary<AudienceQuestionId, int>();
        var last = new Dictionary<(AudienceQuestionId, ParticipantId), bool>();
        foreach (var vote in votes)
        {
            last[(vote.Question, vote.Participant)] = vote.IsWanted;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Always in the same order: two servers that each hold a question and wait for the other's would never end.
        foreach (var question in votes.GroupBy(v => v.Question).OrderBy(g => g.Key.Value))
        {
            if (await HoldOnBoard(db, question.First(), cancellation))
            {
                var words = last.Where(w => w.Key.Item1 == question.Key).ToLookup(w => w.Value, w => w.Key.Item2);
                counts[question.Key] = await Count(
                    db,
                    question.Key,
                    [.. words[true]],
                    [.. words[false]],
                    now,
                    cancellation
                );
            }
        }

        await transaction.CommitAsync(cancellation);
        return new AudienceCounted(
            [
                .. votes.Select(v =>
                    counts.TryGetValue(v.Question, out var count)
                        ? new UpvoteReceipt(last[(v.Question, v.Participant)], count)
                        : (Result<UpvoteReceipt>)AskingFaults.NotOnBoard
                ),
            ],
            counts
        );
    }

    /// <summary>
    /// A host who takes the question off the board waits until these votes are in, or was here first, and then none of them
    /// counts.
    /// </summary>
    private static async Task<bool> HoldOnBoard(EventFlyDbContext db, Upvote vote, CancellationToken cancellation) =>
        await db
            .AudienceQuestions.Where(q =>
                q.Id == vote.Question
                && q.Event == vote.Event
                && q.State == AudienceQuestionState.Shown
                && db.QuestionBoards.Any(b => b.Event == vote.Event && b.Mode != QnaMode.Off)
            )
            .Hold(q => q.Votes, cancellation) == 1;

    private static async Task<int> Count(
        EventFlyDbContext db,
        AudienceQuestionId question,
        ParticipantId[] wanted,
        ParticipantId[] unwanted,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var came = wanted.Length == 0 ? 0 : await AudienceVoteSql.Add(db, question, wanted, now, cancellation);
        var went =
            unwanted.Length == 0
                ? 0
                : await db
                    .AudienceVotes.Where(v => v.Question == question && unwanted.Contains(v.Participant))
                    .ExecuteDeleteAsync(cancellation);
        var moved = came - went;
        if (moved != 0)
        {
            await db
                .AudienceQuestions.Where(q => q.Id == question)
                .ExecuteUpdateAsync(set => set.SetProperty(q => q.Votes, q => q.Votes + moved), cancellation);
        }

        return await db.AudienceQuestions.Where(q => q.Id == question).Select(q => q.Votes).SingleAsync(cancellation);
    }
}
