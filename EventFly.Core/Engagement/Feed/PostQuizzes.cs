using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// Quizzes that posts carry. They open when their post goes out, in the same commit, with the promise of their answer key.
/// When it is hidden or deleted they end, and a post that comes back brings its quiz back with the results.
/// </summary>
public sealed class PostQuizzes(IEngagementDb db, IBallotBox ballots, IAccessGate gate, Actor actor, IAfterCommit after)
{
    /// <summary>Gives a quiz that was never played to a post, for hosts. From here on it waits for that post.</summary>
    internal async Task<Result<Done>> Give(EventId @event, QuizId? id, CancellationToken cancellation)
    {
        if (id is not { } chosen)
        {
            return Result.Done;
        }

        if (
            await db.FindQuiz(@event, chosen, cancellation) is not { } quiz
            || !await gate.Allows(actor, EngagementPermissions.Host, @event, cancellation)
        )
        {
            return Fault.Unknown;
        }

        after.Signal(StageTopics.Polls(@event));
        return quiz.GiveToFeed();
    }

    /// <summary>These posts have gone out.</summary>
    internal async Task Open(IEnumerable<Post> posts, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = posts.Select(p => p.Quiz).OfType<QuizId>().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var quiz in await db.Quizzes.Where(q => ids.Contains(q.Id)).ToListAsync(cancellation))
        {
            if (quiz.OpenInFeed())
            {
                var questions = await db.QuestionsOf(quiz.Id, cancellation);
                db.QuizRuns.Add(QuizRun.Seal(quiz, questions, now));
                foreach (var question in questions)
                {
                    question.Ask(quiz.Run, now, isInOwnTime: true);
                    await db.BeginRound(question, now, cancellation);
                }
            }

            Tell(quiz.Event, quiz.Id);
        }
    }

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    internal async Task Withdraw(Post post, DateTimeOffset now, CancellationToken cancellation)
    {
        if (post.Quiz is not { } id)
        {
            return;
        }

        await ballots.SettleVotes(cancellation);
        if (await db.FindQuiz(post.Event, id, cancellation) is not { } quiz)
        {
            return;
        }

        if (post.PublishedAt is null)
        {
            quiz.TakeFromFeed();
        }
        else if (quiz.Phase is QuizPhase.InOwnTime)
        {
            await db.EndInFeed(quiz, now, cancellation);
        }

        Tell(post.Event, id);
    }

    /// <summary>The post is back. One that still waits takes its quiz again, if that was not played elsewhere meanwhile.</summary>
    internal async Task<Result<Done>> BringBack(Post post, CancellationToken cancellation)
    {
        if (post.Quiz is not { } id || await db.FindQuiz(post.Event, id, cancellation) is not { } quiz)
        {
            return Result.Done;
        }

        Tell(post.Event, id);
        return post.PublishedAt is null ? quiz.GiveToFeed() : Result.Done;
    }

    private void Tell(EventId @event, QuizId quiz)
    {
        after.Signal(StageTopics.Polls(@event));
        after.Signal(FeedTopics.Quiz(quiz));
    }
}
