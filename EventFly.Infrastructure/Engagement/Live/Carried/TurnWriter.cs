using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Carried;

/// <summary>Commits turns in groups; each begins at the moment of its commit, and once.</summary>
internal sealed class TurnWriter(IServiceScopeFactory scopes, TimeProvider time, ILogger<TurnWriter> logger)
    : GroupWriter<TurnWish, QuestionTurn>(QuizFaults.Busy, QuizFaults.NotBegun, logger),
        ITurnWriter
{
    private static readonly object All = new();

    public Task<Result<QuestionTurn>> Take(TurnWish wish, CancellationToken cancellation) => Submit(wish, cancellation);

    protected override object GroupOf(TurnWish item) => All;

    protected override Task<IReadOnlyList<Result<QuestionTurn>>> Commit(IReadOnlyList<TurnWish> group) =>
        scopes.LookAndCommit(db => Write(db, group));

    private async Task<IReadOnlyList<Result<QuestionTurn>>> Write(EventFlyDbContext db, IReadOnlyList<TurnWish> group)
    {
        var polls = group.Select(w => w.Question.Id).Distinct().ToList();
        var people = group.Select(w => w.Participant).Distinct().ToList();
        var turns = await db
            .QuestionTurns.AsNoTracking()
            .Where(t => polls.Contains(t.Poll) && people.Contains(t.Participant))
            .ToDictionaryAsync(t => (t.Poll, t.Round, t.Participant));
        var now = time.GetUtcNow();
        foreach (var wish in group)
        {
            var turn = QuestionTurn.Of(wish.Question, wish.Participant, wish.TimeFactor, now);
            if (turns.TryAdd((turn.Poll, turn.Round, turn.Participant), turn))
            {
                db.QuestionTurns.Add(turn);
            }
        }

        await db.SaveChangesAsync();
        return [.. group.Select(w => (Result<QuestionTurn>)turns[(w.Question.Id, w.Question.Round, w.Participant)])];
    }
}
