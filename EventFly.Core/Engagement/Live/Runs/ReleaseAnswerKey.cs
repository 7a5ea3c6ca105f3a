using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// Gives out the answer key of the latest playing. The host decides when: a dress rehearsal is a playing too, and the same
/// answers are asked for again afterwards.
/// </summary>
public sealed record ReleaseAnswerKey(EventId Event, QuizId Quiz) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, TimeProvider time) : IHandler<ReleaseAnswerKey, Done>
    {
        public async Task<Result<Done>> Handle(ReleaseAnswerKey request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            if (quiz.IsRunning)
            {
                return QuizFaults.NotOver;
            }

            if (await db.LatestRunOf(quiz, cancellation) is not { } run)
            {
                return QuizFaults.NotPlayed;
            }

            run.ReleaseKey(time.GetUtcNow());
            return Result.Done;
        }
    }
}
