using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// One step on: the question, its counts, its answer, the leaderboard, the next question, and in the end the podium. It
/// names the step that the host saw: a second click, or a second host, does not skip one.
/// </summary>
public sealed record NextStep(EventId Event, QuizId Quiz, QuizPhase Seen, int SeenNumber, int SeenPodiumStep)
    : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IBallotBox ballots, IAfterCommit after, TimeProvider time)
        : IHandler<NextStep, Done>
    {
        public async Task<Result<Done>> Handle(NextStep request, CancellationToken cancellation)
        {
            if (request.Seen is QuizPhase.Asking)
            {
                await ballots.SettleVotes(cancellation);
            }

            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.Unknown;
            }

            if (!quiz.IsOnStage)
            {
                return QuizFaults.NotRunning;
            }

            if (
                (quiz.Phase, quiz.Number, quiz.PodiumStep) != (request.Seen, request.SeenNumber, request.SeenPodiumStep)
            )
            {
                return Result.Done;
            }

            quiz.Advance();
            await Play(quiz, cancellation);
            return await db.Show(after, request.Event, cancellation);
        }

        private async Task Play(Quiz quiz, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            switch (quiz.Phase)
            {
                case QuizPhase.Asking:
                    var next = await db.QuestionOf(quiz, cancellation);
                    next.Ask(quiz.Run, now);
                    await db.PutOnStage(next, now, cancellation);
                    break;
                case QuizPhase.Counted:
                    var asked = await db.QuestionOf(quiz, cancellation);
                    asked.Close(await db.CountVotes(asked, cancellation), now);
                    asked.Reveal();
                    await Return(quiz, asked.Id, cancellation);
                    break;
                case QuizPhase.Solved:
                    var counted = await db.QuestionOf(quiz, cancellation);
                    counted.Solve();
                    await Return(quiz, counted.Id, cancellation);
                    break;
                default:
                    await Return(quiz, null, cancellation);
                    break;
            }
        }

        /// <summary>Something else may have been on stage in between.</summary>
        private async Task Return(Quiz quiz, PollId? question, CancellationToken cancellation)
        {
            var stage = await db.StageOf(quiz.Event, cancellation);
            stage.Show(quiz.Id, question ?? stage.Poll);
        }
    }
}
