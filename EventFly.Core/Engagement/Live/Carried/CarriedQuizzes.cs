using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// Quizzes that posts carry. They open when their post goes out, in the same commit, with the promise of their answer key.
/// When it is hidden or deleted they end, and a post that comes back brings its quiz back with the results.
/// </summary>
internal sealed class CarriedQuizzes(
    ILiveDb db,
    StageDirector director,
    IAccessGate gate,
    Actor actor,
    IAfterCommit after
) : ICollaborator
{
    /// <summary>Gives a quiz that was never played to a post, for hosts. From here on it waits for that post.</summary>
    public async Task<Result<Done>> Give(EventId @event, QuizId? id, CancellationToken cancellation)
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
            return Fault.NotVisible;
        }

        after.Signal(StageTopics.Polls(@event));
        return quiz.GiveToFeed();
    }

    /// <summary>These posts have gone out.</summary>
    public async Task Open(IEnumerable<CarryingPost> posts, CancellationToken cancellation)
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
                db.QuizRuns.Add(QuizRun.Seal(quiz, questions, director.Now));
                foreach (var question in questions)
                {
                    await db.SealBefore(question, cancellation);
                    question.Ask(quiz.Run, director.Now, isSelfPaced: true);
                    await director.BeginRound(question, cancellation);
                }
            }

            Tell(quiz.Event, quiz.Id);
        }
    }

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    public async Task Withdraw(CarryingPost post, CancellationToken cancellation)
    {
        if (post.Quiz is not { } id)
        {
            return;
        }

        if (await db.FindQuiz(post.Event, id, cancellation) is not { } quiz)
        {
            return;
        }

        if (post.PublishedAt is null)
        {
            quiz.TakeFromFeed();
        }
        else if (quiz.Phase is QuizPhase.SelfPaced)
        {
            await director.EndInFeed(quiz, cancellation);
        }

        Tell(post.Event, id);
    }

    /// <summary>The post is back. One that still waits takes its quiz again, if that was not played elsewhere meanwhile.</summary>
    public async Task<Result<Done>> BringBack(CarryingPost post, CancellationToken cancellation)
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
