using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// Puts a quiz on every screen and commits its answer key: from here on no question and no right answer can be changed.
/// </summary>
public sealed record StartQuiz(EventId Event, QuizId Quiz) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IAfterCommit after, TimeProvider time) : IHandler<StartQuiz, Done>
    {
        public async Task<Result<Done>> Handle(StartQuiz request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.Unknown;
            }

            if (
                await db.Quizzes.AnyAsync(
                    q => q.Event == request.Event && q.Id != quiz.Id && !QuizPhases.OffStage.Contains(q.Phase),
                    cancellation
                )
            )
            {
                return QuizFaults.OtherIsRunning;
            }

            var started = quiz.Start();
            if (!started.IsDone)
            {
                return started;
            }

            var now = time.GetUtcNow();
            await db.CloseOpenPolls(request.Event, except: null, now, cancellation);
            db.QuizRuns.Add(QuizRun.Seal(quiz, await db.QuestionsOf(quiz.Id, cancellation), now));
            (await db.StageOf(request.Event, cancellation)).Show(quiz.Id, null);
            return await db.Show(after, request.Event, cancellation);
        }
    }
}
