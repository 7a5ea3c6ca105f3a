using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>A quiz with its right answers, for its host alone.</summary>
public sealed record ReadQuiz(EventId Event, QuizId Quiz) : IUseCase<QuizDraft>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db) : IHandler<ReadQuiz, QuizDraft>
    {
        public async Task<Result<QuizDraft>> Handle(ReadQuiz request, CancellationToken cancellation) =>
            await db.FindQuiz(request.Event, request.Quiz, cancellation) is { } quiz
                ? quiz.Draft(await db.QuestionsOf(quiz.Id, cancellation))
                : Fault.NotVisible;
    }
}
