using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// Puts a quiz on every screen and commits its answer key: from here on no question and no right answer can be changed.
/// </summary>
public sealed record StartQuiz(EventId Event, QuizId Quiz) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<StartQuiz, Done>
    {
        public async Task<Result<Done>> Handle(StartQuiz request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
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

            await director.CloseOpenPolls(request.Event, except: null, cancellation);
            db.QuizRuns.Add(QuizRun.Seal(quiz, await db.QuestionsOf(quiz.Id, cancellation), director.Now));
            (await db.StageOf(request.Event, cancellation)).Show(quiz.Id, null);
            return director.Tell(request.Event);
        }
    }
}
