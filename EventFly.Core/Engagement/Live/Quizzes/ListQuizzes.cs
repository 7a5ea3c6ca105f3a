using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>A quiz in its host's list.</summary>
/// <param name="IsSelfPaced">It is or was played in the feed, or waits for the post that will carry it there.</param>
/// <param name="Progress">How far people are with it while it is open in the feed; else null.</param>
public sealed record QuizItem(
    QuizId Id,
    string Title,
    int Questions,
    QuizPhase Phase,
    int Number,
    int PodiumStep,
    int Run,
    bool IsSelfPaced,
    QuizProgress? Progress = null
)
{
    /// <inheritdoc cref="Quiz.IsOnStage"/>
    public bool IsOnStage => !QuizPhases.OffStage.Contains(Phase);

    /// <summary>A post will carry it into the feed.</summary>
    public bool WaitsForPost => IsSelfPaced && Run == 0;
}

/// <summary>The newest 100 quizzes of an event, oldest first.</summary>
public sealed record ListQuizzes(EventId Event) : IUseCase<List<QuizItem>>
{
    private const int Most = 100;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, TimeProvider time) : IHandler<ListQuizzes, List<QuizItem>>
    {
        public async Task<Result<List<QuizItem>>> Handle(ListQuizzes request, CancellationToken cancellation)
        {
            var quizzes = await db
                .Quizzes.AsNoTracking()
                .Where(q => q.Event == request.Event)
                .OrderByDescending(q => q.PreparedAt)
                .ThenByDescending(q => q.Id)
                .Take(Most)
                .Select(q => new QuizItem(
                    q.Id,
                    q.Title,
                    q.Questions,
                    q.Phase,
                    q.Number,
                    q.PodiumStep,
                    q.Run,
                    q.IsSelfPaced,
                    null
                ))
                .ToListAsync(cancellation);
            quizzes.Reverse();
            var open = quizzes.Where(q => q.Phase is QuizPhase.SelfPaced).Select(q => q.Id).ToList();
            var progress = await db.Progress(open, time.GetUtcNow(), cancellation);
            return quizzes.ConvertAll(q => progress.TryGetValue(q.Id, out var now) ? q with { Progress = now } : q);
        }
    }
}
