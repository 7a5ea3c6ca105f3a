using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>The same quiz as a new draft, without its answers.</summary>
public sealed record DuplicateQuiz(EventId Event, QuizId Quiz) : ICommand<QuizId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after, TimeProvider time) : IHandler<DuplicateQuiz, QuizId>
    {
        public async Task<Result<QuizId>> Handle(DuplicateQuiz request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var draft = quiz.Draft(await db.QuestionsOf(quiz.Id, cancellation));
            var copy = Quizzes.Quiz.Draft(QuizId.New(), request.Event, draft, now).Value;
            db.Quizzes.Add(copy);
            db.Polls.AddRange(draft.Questions(request.Event, copy.Id, now));
            after.Signal(StageTopics.Polls(request.Event));
            return copy.Id;
        }
    }
}
