using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Halls;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Rehearsals;

/// <summary>Removes every ballot and participant that a rehearsal left, and takes exactly those votes off the tallies.</summary>
internal sealed class RehearsalPurge(EventFlyDbContext db, Halls.Halls halls, ISignals signals, TimeProvider time)
{
    public async Task Purge(RehearsalId id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rehearsal = await db.Rehearsals.FirstAsync(r => r.Id == id, cancellation);
        var simulated = db.Ballots.Where(b =>
            b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == rehearsal.Event)
        );
        var rounds = await simulated
            .GroupBy(b => new { b.Poll, b.Round })
            .Select(g => new { g.Key.Poll, g.Key.Round })
            .ToListAsync(cancellation);
        foreach (var round in rounds)
        {
            await TakeBack(round.Poll, round.Round, cancellation);
        }

        await simulated.ExecuteDeleteAsync(cancellation);
        await db.Participants.Where(p => p.Event == rehearsal.Event && p.IsRehearsal).ExecuteDeleteAsync(cancellation);
        rehearsal.Purged(time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);

        var hall = await halls.Get(rehearsal.Event, cancellation);
        hall.People.EndRehearsal();
        await hall.Reading.Read();
        signals.Send(StageTopics.Polls(rehearsal.Event));
    }

    /// <summary>Decrements, not a recount: real votes may be landing at the same moment.</summary>
    private async Task TakeBack(PollId poll, int round, CancellationToken cancellation)
    {
        var asked = await db.Polls.AsNoTracking().FirstAsync(p => p.Id == poll, cancellation);
        var answers = await db
            .Ballots.Where(b => b.Poll == poll && b.Round == round && b.IsRehearsal)
            .Select(b => b.Answer!)
            .ToListAsync(cancellation);
        var moves = answers
            .SelectMany(a => AnswerRules.Count(asked, new Answer(a)))
            .GroupBy(m => m.Key, m => m.Value)
            .ToDictionary(g => g.Key, g => -g.Sum());
        await RoundSql.Count(db, poll, round, moves, -answers.Count, cancellation);
    }
}
