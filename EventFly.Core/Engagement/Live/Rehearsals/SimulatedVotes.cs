using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>Takes exactly the simulated votes off rounds that stay.</summary>
internal sealed class SimulatedVotes(ILiveDb db) : ICollaborator
{
    public async Task Remove(EventId @event, CancellationToken cancellation)
    {
        var simulated = db.Ballots.Where(b => b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == @event));
        var rounds = await simulated
            .GroupBy(b => new { b.Poll, b.Round })
            .Select(g => new { g.Key.Poll, g.Key.Round })
            .ToListAsync(cancellation);
        foreach (var round in rounds.OrderBy(r => r.Poll.Value))
        {
            await TakeBack(round.Poll, round.Round, cancellation);
        }

        await simulated.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Decrements, not a recount: real votes may be landing at the same moment.</summary>
    private async Task TakeBack(PollId id, int round, CancellationToken cancellation)
    {
        await db.HoldPoll(id, cancellation);
        var poll = await db.Polls.FirstAsync(p => p.Id == id, cancellation);
        var answers = await db
            .Ballots.Where(b => b.Poll == id && b.Round == round && b.IsRehearsal)
            .Select(b => b.Answer!)
            .ToListAsync(cancellation);
        var moves = answers
            .SelectMany(a => AnswerRules.Count(poll, new Answer(a)))
            .GroupBy(m => m.Key, m => m.Value)
            .Select(g => (g.Key, By: g.Sum()));
        foreach (var (key, by) in moves)
        {
            await db
                .Tallies.Where(t => t.Poll == id && t.Round == round && t.Key == key)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count - by), cancellation);
        }

        var counted = db.Rounds.Where(r => r.Poll == id && r.Round == round);
        await counted.ExecuteUpdateAsync(
            set =>
                set.SetProperty(r => r.Voters, r => r.Voters - answers.Count)
                    .SetProperty(r => r.Revision, r => r.Revision + 1),
            cancellation
        );
        if (poll.Round == round)
        {
            poll.Recounted(await counted.Select(r => r.Voters).FirstAsync(cancellation));
        }
    }
}
