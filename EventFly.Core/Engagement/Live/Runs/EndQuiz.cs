using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// Ends a quiz wherever it is; the key is published and the result stays. One that people play in the feed shows them all
/// answers with that; ending it twice is ending it once.
/// </summary>
public sealed record EndQuiz(EventId Event, QuizId Quiz) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director, IAfterCommit after) : IHandler<EndQuiz, Done>
    {
        public async Task<Result<Done>> Handle(EndQuiz request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            if (quiz is { IsSelfPaced: true, Phase: QuizPhase.SelfPaced or QuizPhase.Ended })
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
                director.Close(await db.QuestionOf(quiz, cancellation));
            }

            return director.Tell(request.Event);
        }

        private async Task<Result<Done>> EndInFeed(Quiz quiz, CancellationToken cancellation)
        {
            if (quiz.Phase is QuizPhase.SelfPaced)
            {
                await director.EndInFeed(quiz, cancellation);
                after.Signal(StageTopics.Polls(quiz.Event));
                after.Signal(FeedTopics.Quiz(quiz.Id));
                after.Signal(FeedTopics.Feed(quiz.Event));
            }

            return Result.Done;
        }
    }
}
