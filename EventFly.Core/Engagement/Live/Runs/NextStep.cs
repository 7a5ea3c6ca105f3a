using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// One step on: the question, its counts, its answer, the leaderboard, the next question, and in the end the podium. It
/// names the step that the host saw: a second click, or a second host, does not skip one.
/// </summary>
public sealed record NextStep(EventId Event, QuizId Quiz, QuizPhase Seen, int SeenNumber, int SeenPodiumStep)
    : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, QuizSteps steps) : IHandler<NextStep, Done>
    {
        public async Task<Result<Done>> Handle(NextStep request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            if (!quiz.IsOnStage)
            {
                return QuizFaults.NotRunning;
            }

            var seen = (request.Seen, request.SeenNumber, request.SeenPodiumStep);
            return (quiz.Phase, quiz.Number, quiz.PodiumStep) == seen
                ? await steps.Advance(quiz, cancellation)
                : Result.Done;
        }
    }
}
