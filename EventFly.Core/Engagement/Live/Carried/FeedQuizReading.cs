using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>How a quiz in the feed is read: what everyone sees, the leaderboard too, once for all of them.</summary>
public sealed class FeedQuizReading(
    IPostsInSight posts,
    ILiveDb db,
    ISharedReads shared,
    Actor actor,
    TimeProvider time
) : ICollaborator
{
    /// <summary>As the device that asks may see it; null when no post in sight carries such a quiz.</summary>
    internal async Task<MyQuiz?> Mine(EventId @event, QuizId quiz, CancellationToken cancellation)
    {
        if (!await posts.MayRead(@event, cancellation))
        {
            return null;
        }

        var found = await shared.Get(FeedTopics.Quiz(quiz), () => Read(quiz), cancellation);
        if (found.Event != @event)
        {
            return null;
        }

        if (actor.Participant is not { } me || found.Outcome is not null)
        {
            var standing = actor.Participant is { } player ? found.Board.Of(player) : null;
            return new MyQuiz(found.Quiz!, 0, 1, null, found.Outcome, standing);
        }

        var question = await db.LastQuestion(quiz, me, time.GetUtcNow(), cancellation);
        var factor = await db
            .Participants.Where(p => p.Event == @event && p.Participant == me)
            .Select(p => (double?)p.TimeFactor)
            .FirstOrDefaultAsync(cancellation);
        return new MyQuiz(found.Quiz!, question?.Number ?? 0, factor ?? 1, question, null, null);
    }

    private async Task<SharedQuiz> Read(QuizId id)
    {
        var @event = await posts.FeedOf(id, CancellationToken.None);
        if (@event is not { } place)
        {
            return new SharedQuiz(null, null, null, Scoreboard.Empty);
        }

        var shown = (await db.InFeed([id], CancellationToken.None)).GetValueOrDefault(id);
        if (shown is not { Phase: QuizPhase.Ended })
        {
            return new SharedQuiz(place, shown, null, Scoreboard.Empty);
        }

        var quiz = await db.Quizzes.AsNoTracking().FirstAsync(q => q.Id == id);
        var board = await QuizScores.CountInFeed(db, quiz, CancellationToken.None);
        var outcome = new QuizView(
            id,
            Poll.FeedRound,
            quiz.Title,
            QuizPhase.Ended,
            quiz.Questions,
            quiz.Questions,
            0,
            QuizPoints.Standard,
            null,
            0,
            shown.Commitment,
            quiz.AllowsMoreTime,
            quiz.Teams,
            null,
            await db.Top(quiz, board, CancellationToken.None),
            await db.Teams(quiz, board, CancellationToken.None),
            board.Players
        );
        return new SharedQuiz(place, shown, outcome, board);
    }

    private sealed record SharedQuiz(EventId? Event, FeedQuizView? Quiz, QuizView? Outcome, Scoreboard Board);
}
