using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Time is up, or everyone has answered: the question closes by itself. Anything else has happened already.</summary>
public sealed record CloseQuestion(EventId Event, QuizId Quiz, int Run, int Number) : ICommand<Done>
{
    public Access Access => Access.System;

    internal sealed class Handler(ILiveDb db, QuizSteps steps) : IHandler<CloseQuestion, Done>
    {
        public async Task<Result<Done>> Handle(CloseQuestion request, CancellationToken cancellation)
        {
            var quiz = await db.FindQuiz(request.Event, request.Quiz, cancellation);
            return quiz is { Phase: QuizPhase.Asking } && (quiz.Run, quiz.Number) == (request.Run, request.Number)
                ? await steps.Advance(quiz, cancellation)
                : Result.Done;
        }
    }
}
