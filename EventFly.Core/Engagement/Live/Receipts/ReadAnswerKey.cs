using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Receipts;

/// <summary>The answer key that a host has given out, word for word as it was committed.</summary>
/// <param name="Key">The text whose SHA-256 is <paramref name="Commitment"/>.</param>
public sealed record PublishedKey(string Title, int Run, string Key, string Commitment, DateTimeOffset CommittedAt);

/// <param name="Run">Which playing; from 1.</param>
public sealed record ReadAnswerKey(QuizId Quiz, int Run) : IUseCase<PublishedKey>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ILiveDb db) : IHandler<ReadAnswerKey, PublishedKey>
    {
        public async Task<Result<PublishedKey>> Handle(ReadAnswerKey request, CancellationToken cancellation)
        {
            var quiz = await db.Quizzes.AsNoTracking().FirstOrDefaultAsync(q => q.Id == request.Quiz, cancellation);
            var run = await db
                .QuizRuns.AsNoTracking()
                .FirstOrDefaultAsync(r => r.Quiz == request.Quiz && r.Run == request.Run, cancellation);
            if (quiz is null || run is null)
            {
                return Fault.NotVisible;
            }

            // While it is played again, its key of an earlier time gives the same answers away.
            return quiz.IsRunning ? QuizFaults.NotOver
                : run.KeyReleasedAt is null ? QuizFaults.KeyNotReleased
                : new PublishedKey(quiz.Title, run.Run, run.Key, run.Commitment, run.StartedAt);
        }
    }
}
