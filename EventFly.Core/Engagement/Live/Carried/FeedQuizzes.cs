using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>Quizzes as the feed shows them: always the playing that was opened there.</summary>
internal static class FeedQuizzes
{
    /// <summary>It is not asked in the feed any more: its answers are known there.</summary>
    public static bool IsOverInFeed(this Quiz quiz) =>
        quiz.Run > 0 && quiz is not { Run: Poll.FeedRound, Phase: QuizPhase.SelfPaced };

    public static async Task<Dictionary<QuizId, FeedQuizView>> InFeed(
        this ILiveDb db,
        IReadOnlyCollection<QuizId> ids,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await db
            .Quizzes.AsNoTracking()
            .Where(q => ids.Contains(q.Id))
            .Select(q => new
            {
                Quiz = q,
                Commitment = db
                    .QuizRuns.Where(r => r.Quiz == q.Id && r.Run == Poll.FeedRound)
                    .Select(r => r.Commitment)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        // Marking is one column: its seconds are not the database's to compare.
        var markings = await db
            .Quizzes.Where(q => ids.Contains(q.Id))
            .SelectMany(q => db.Polls.Where(p => p.Quiz == q.Id), (q, p) => new { q.Id, p.Marking })
            .ToListAsync(cancellation);
        var seconds = markings.ToLookup(m => m.Id, m => m.Marking!.Seconds);
        return found.ToDictionary(
            f => f.Quiz.Id,
            f => new FeedQuizView(
                f.Quiz.Id,
                f.Quiz.Title,
                f.Quiz.Run == 0 ? QuizPhase.Draft
                    : f.Quiz.IsOverInFeed() ? QuizPhase.Ended
                    : QuizPhase.SelfPaced,
                f.Quiz.Questions,
                seconds[f.Quiz.Id].Contains(0) ? 0 : seconds[f.Quiz.Id].DefaultIfEmpty().Max(),
                f.Commitment ?? "",
                f.Quiz.AllowsMoreTime,
                f.Quiz.Teams
            )
        );
    }

    /// <summary>The last question that a participant was asked; null before the first.</summary>
    public static async Task<MyTurn?> LastQuestion(
        this ILiveDb db,
        QuizId quiz,
        ParticipantId me,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var last = await db
            .Polls.AsNoTracking()
            .Where(p => p.Quiz == quiz)
            .Join(
                db.QuestionTurns.Where(t => t.Participant == me && t.Round == Poll.FeedRound),
                p => p.Id,
                t => t.Poll,
                (Question, Turn) => new { Question, Turn }
            )
            .OrderByDescending(l => l.Question.Number)
            .FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return null;
        }

        var answer = await db
            .Ballots.Where(b => b.Poll == last.Question.Id && b.Round == Poll.FeedRound && b.Participant == me)
            .Select(b => b.Answer)
            .FirstOrDefaultAsync(cancellation);
        return MyTurn.Of(last.Question, last.Turn, answer is null ? null : new OwnAnswer(new Answer(answer)), now);
    }

    /// <summary>How far people are with these quizzes.</summary>
    public static async Task<Dictionary<QuizId, QuizProgress>> Progress(
        this ILiveDb db,
        IReadOnlyCollection<QuizId> ids,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var counted = await db
            .Quizzes.Where(q => ids.Contains(q.Id))
            .Select(q => new
            {
                q.Id,
                Begun = db
                    .Polls.Where(p => p.Quiz == q.Id && p.Number == 1)
                    .SelectMany(p => db.QuestionTurns.Where(t => t.Poll == p.Id && t.Round == Poll.FeedRound))
                    .Count(),
                Finished = db
                    .Polls.Where(p => p.Quiz == q.Id && p.Number == q.Questions)
                    .SelectMany(p => db.QuestionTurns.Where(t => t.Poll == p.Id && t.Round == Poll.FeedRound))
                    .Count(t =>
                        t.EndsAt <= now
                        || db.Ballots.Any(b => b.Poll == t.Poll && b.Round == t.Round && b.Participant == t.Participant)
                    ),
            })
            .ToListAsync(cancellation);
        return counted.ToDictionary(c => c.Id, c => new QuizProgress(c.Begun, c.Finished));
    }
}
