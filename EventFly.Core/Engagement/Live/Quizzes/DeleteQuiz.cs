using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>Throws a quiz away that nobody has played. What the hall has answered stays.</summary>
public sealed record DeleteQuiz(EventId Event, QuizId Quiz) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after) : IHandler<DeleteQuiz, Done>
    {
        public async Task<Result<Done>> Handle(DeleteQuiz request, CancellationToken cancellation)
        {
            if (await db.FindQuiz(request.Event, request.Quiz, cancellation) is not { } quiz)
            {
                return Fault.NotVisible;
            }

            if (quiz.Run > 0)
            {
                return QuizFaults.AlreadyPlayed;
            }

            if (quiz.IsSelfPaced)
            {
                return QuizFaults.WaitsForPost;
            }

            db.Polls.RemoveRange(await db.QuestionsOf(quiz.Id, cancellation));
            db.Quizzes.Remove(quiz);
            after.Signal(StageTopics.Polls(request.Event));
            return Result.Done;
        }
    }
}
