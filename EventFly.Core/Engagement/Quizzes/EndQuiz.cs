using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>
/// Ends a quiz wherever it is; the key is published and the result stays. One that people play in the feed shows them all
/// answers with that; ending it twice is ending it once.
/// </summary>
public sealed record EndQuiz(EventId Event, QuizId Quiz) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IBallotBox ballots, IAfterCommit after, TimeProvider time)
        : IHandler<EndQuiz, Done>
    {
        public async Task<Result<Done>> Handle(EndQuiz request, CancellationToken cancellation)
        {
            await ballots.SettleVotes(cancellation);
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.Unknown;
            }

            if (quiz is { IsInOwnTime: true, Phase: QuizPhase.InOwnTime or QuizPhase.Ended })
            {
                return await EndInFeed(quiz, cancellation);
            }

            var ended = quiz.End();
            if (!ended.IsDone)
            {
                return ended;
            }

            if (quiz.Number > 0)
            {
                var question = await db.QuestionOf(quiz, cancellation);
                question.Close(await db.CountVotes(question, cancellation), time.GetUtcNow());
            }

            return await db.Show(after, request.Event, cancellation);
        }

        private async Task<Result<Done>> EndInFeed(Quiz quiz, CancellationToken cancellation)
        {
            if (quiz.Phase is QuizPhase.InOwnTime)
            {
                await db.EndInFeed(quiz, time.GetUtcNow(), cancellation);
                await db.SaveChangesAsync(cancellation);
                after.Signal(StageTopics.Polls(quiz.Event));
                after.Signal(FeedTopics.Quiz(quiz.Id));
                after.Signal(FeedTopics.Feed(quiz.Event));
            }

            return Result.Done;
        }
    }
}
