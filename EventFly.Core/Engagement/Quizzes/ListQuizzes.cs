using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>A quiz in its host's list.</summary>
public sealed record QuizItem(
    QuizId Id,
    string Title,
    int Questions,
    QuizPhase Phase,
    int Number,
    int PodiumStep,
    int Run
);

/// <summary>The newest 100 quizzes of an event, oldest first.</summary>
public sealed record ListQuizzes(EventId Event) : IUseCase<List<QuizItem>>
{
    private const int Most = 100;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db) : IHandler<ListQuizzes, List<QuizItem>>
    {
        public async Task<Result<List<QuizItem>>> Handle(ListQuizzes request, CancellationToken cancellation)
        {
            var quizzes = await db
                .Quizzes.AsNoTracking()
                .Where(q => q.Event == request.Event)
                .OrderByDescending(q => q.PreparedAt)
                .ThenByDescending(q => q.Id)
                .Take(Most)
                .Select(q => new QuizItem(q.Id, q.Title, q.Questions, q.Phase, q.Number, q.PodiumStep, q.Run))
                .ToListAsync(cancellation);
            quizzes.Reverse();
            return quizzes;
        }
    }
}
