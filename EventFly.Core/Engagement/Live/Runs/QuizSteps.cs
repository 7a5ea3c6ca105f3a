using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Plays the next step of a quiz: what the host does by hand, and the clock when a question's time is up.</summary>
internal sealed class QuizSteps(ILiveDb db, StageDirector director) : ICollaborator
{
    public async Task<Result<Done>> Advance(Quiz quiz, CancellationToken cancellation)
    {
        quiz.Advance();
        switch (quiz.Phase)
        {
            case QuizPhase.Asking:
                var next = await db.QuestionOf(quiz, cancellation);
                await db.SealBefore(next, cancellation);
                next.Ask(quiz.Run, director.Now);
                await director.PutOnStage(next, cancellation);
                break;
            case QuizPhase.Counted:
                var asked = await db.QuestionOf(quiz, cancellation);
                director.Close(asked);
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

        return director.Tell(quiz.Event);
    }

    /// <summary>Something else may have been on stage in between.</summary>
    private async Task Return(Quiz quiz, PollId? question, CancellationToken cancellation)
    {
        var stage = await db.StageOf(quiz.Event, cancellation);
        stage.Show(quiz.Id, question ?? stage.Poll);
    }
}
