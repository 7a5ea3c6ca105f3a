using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <param name="Answers">One for each vote, in order.</param>
/// <param name="Counts">All counts of the round after this commit; null when nothing changed.</param>
/// <param name="Votes">The ballots that are new.</param>
internal sealed record Counted(
    IReadOnlyList<Result<VoteReceipt>> Answers,
    IReadOnlyList<int>? Counts,
    IReadOnlyDictionary<ParticipantId, int> Votes
);

/// <summary>
/// The votes of one round in one transaction: the poll is held open while they are written, each participant's first
/// ballot wins, and the tallies move by exactly the ballots that were new.
/// </summary>
internal static class BallotBatch
{
    private static readonly IReadOnlyDictionary<ParticipantId, int> None = new Dictionary<ParticipantId, int>();

    public static async Task<Counted> Commit(
        EventFlyDbContext db,
        IReadOnlyList<Vote> votes,
        Func<ParticipantId, bool> isRehearsing,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (poll, round) = (votes[0].Poll, votes[0].Round);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await HoldOpen(db, votes[0], cancellation))
        {
            return await Settle(db, votes, [], null, PollFaults.Closed, cancellation);
        }

        var options = await db.Tallies.CountAsync(t => t.Poll == poll && t.Round == round, cancellation);
        var ballots = votes
            .Where(v => v.Option >= 0 && v.Option < options)
            .DistinctBy(v => v.Participant)
            .Select(v => new Ballot
            {
                Poll = v.Poll,
                Round = v.Round,
                Participant = v.Participant,
                Option = v.Option,
                CastAt = now,
                IsRehearsal = isRehearsing(v.Participant),
            })
            .ToList();
        var added = ballots.Count == 0 ? [] : await BallotSql.Add(db, ballots, cancellation);
        var counts = await Count(db, poll, round, ballots.Where(b => added.Contains(b.Participant)), cancellation);
        await transaction.CommitAsync(cancellation);
        var fresh = ballots.Where(b => added.Contains(b.Participant)).ToDictionary(b => b.Participant, b => b.Option);
        return await Settle(db, votes, fresh, counts, PollFaults.NoSuchOption, cancellation);
    }

    /// <summary>
    /// An update that changes nothing but takes the row's lock, on every database: whoever closes the poll waits until
    /// these votes are in, or was here first, and then none of them counts.
    /// </summary>
    private static async Task<bool> HoldOpen(EventFlyDbContext db, Vote vote, CancellationToken cancellation) =>
        await db
            .Polls.Where(p =>
                p.Id == vote.Poll && p.Event == vote.Event && p.Round == vote.Round && p.State == PollState.Open
            )
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Round, p => p.Round), cancellation) == 1;

    private static async Task<List<int>> Count(
        EventFlyDbContext db,
        PollId poll,
        int round,
        IEnumerable<Ballot> fresh,
        CancellationToken cancellation
    )
    {
        foreach (var option in fresh.CountBy(b => b.Option))
        {
            await db
                .Tallies.Where(t => t.Poll == poll && t.Round == round && t.Option == option.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count + option.Value), cancellation);
        }

        return await db
            .Tallies.Where(t => t.Poll == poll && t.Round == round)
            .OrderBy(t => t.Option)
            .Select(t => t.Count)
            .ToListAsync(cancellation);
    }

    /// <summary>Answers every vote: counted now, counted before, or refused for <paramref name="otherwise"/>.</summary>
    private static async Task<Counted> Settle(
        EventFlyDbContext db,
        IReadOnlyList<Vote> votes,
        Dictionary<ParticipantId, int> fresh,
        List<int>? counts,
        Fault otherwise,
        CancellationToken cancellation
    )
    {
        var (poll, round) = (votes[0].Poll, votes[0].Round);
        var unsettled = votes.Select(v => v.Participant).Where(p => !fresh.ContainsKey(p)).Distinct().ToList();
        var earlier =
            unsettled.Count == 0
                ? None
                : await db
                    .Ballots.Where(b => b.Poll == poll && b.Round == round && unsettled.Contains(b.Participant))
                    .ToDictionaryAsync(b => b.Participant, b => b.Option, cancellation);
        var told = new HashSet<ParticipantId>();
        var answers = votes.Select(v =>
            fresh.TryGetValue(v.Participant, out var option) ? new VoteReceipt(option, told.Add(v.Participant))
            : earlier.TryGetValue(v.Participant, out option) ? new VoteReceipt(option, WasFirst: false)
            : (Result<VoteReceipt>)otherwise
        );
        return new Counted([.. answers], fresh.Count == 0 ? null : counts, fresh);
    }
}
