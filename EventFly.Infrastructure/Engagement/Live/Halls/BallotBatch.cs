using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>What one commit did to a round.</summary>
/// <param name="Receipts">One for each vote, in order.</param>
/// <param name="Moves">How far each tally moved; empty when nothing changed.</param>
/// <param name="NewVoters">People who had no counted answer before.</param>
/// <param name="Revision">The round's revision after this commit; 0 when nothing changed.</param>
/// <param name="Answers">The answers that are new or changed.</param>
internal sealed record RoundCommit(
    IReadOnlyList<Result<VoteReceipt>> Receipts,
    IReadOnlyDictionary<string, int> Moves,
    int NewVoters,
    long Revision,
    IReadOnlyDictionary<ParticipantId, OwnAnswer> Answers
);

/// <summary>
/// The votes of one round in one transaction: the poll is held while they are written, each participant has one
/// ballot, and the tallies move by exactly what the ballots changed.
/// </summary>
internal sealed class BallotBatch(EventFlyDbContext db, AskedQuestion asked, IReadOnlyList<Vote> votes, Hall hall)
{
    private readonly Dictionary<ParticipantId, OwnAnswer> _taken = [];
    private readonly Dictionary<ParticipantId, Fault> _refused = [];
    private readonly Dictionary<string, int> _moves = [];
    private Poll _poll = null!;
    private RoundTaking _taking;
    private HashSet<ParticipantId> _named = [];

    // Of a quiz in the feed, where everyone's time began when they asked for the question; null elsewhere.
    private Dictionary<ParticipantId, QuestionTurn>? _turns;

    public async Task<RoundCommit> Commit(CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        _taking = await RoundSql.Hold(db, votes[0], cancellation);
        if (!_taking.IsTaking)
        {
            return await Settle(0, 0, PollFaults.Closed, cancellation);
        }

        _poll = await asked.Of(db, votes[0], _taking.Version, cancellation);
        if (_poll.Privacy is PollPrivacy.Named)
        {
            await FindNames(cancellation);
        }

        if (_poll is { IsSelfPaced: true, Quiz: not null })
        {
            await FindTurns(cancellation);
        }

        var ballots = Read();
        var newVoters = await Write(ballots, cancellation);
        if (_taken.Count == 0)
        {
            return await Settle(0, 0, PollFaults.Closed, cancellation);
        }

        var revision = await RoundSql.Count(db, _poll.Id, _poll.Round, _moves, newVoters, cancellation);
        // Answered first, committed last: what is on disk must not be told to be lost because a later question failed.
        var commit = await Settle(newVoters, revision, PollFaults.Closed, cancellation);
        await transaction.CommitAsync(cancellation);
        return commit;
    }

    /// <summary>
    /// One ballot for each participant whose answer can be taken: their first, or their last where answers may change.
    /// </summary>
    private Dictionary<ParticipantId, Ballot> Read()
    {
        var ballots = new Dictionary<ParticipantId, Ballot>();
        foreach (var vote in votes)
        {
            if (ballots.ContainsKey(vote.Participant) && !_poll.MayChange)
            {
                continue;
            }

            var read = RefusalOf(vote) is { } late ? late : AnswerRules.Read(_poll, vote.Answer);
            if (read.IsDone)
            {
                ballots[vote.Participant] = BallotOf(vote, read.Value);
                _refused.Remove(vote.Participant);
            }
            else if (!ballots.ContainsKey(vote.Participant))
            {
                _refused[vote.Participant] = read.Fault;
            }
        }

        return ballots;
    }

    private async Task FindNames(CancellationToken cancellation)
    {
        var ids = votes.Select(v => v.Participant).Distinct().ToList();
        _named = await db
            .Participants.Where(p =>
                p.Event == votes[0].Event && ids.Contains(p.Participant) && (p.Nickname != null || p.IsRehearsal)
            )
            .Select(p => p.Participant)
            .ToHashSetAsync(cancellation);
    }

    private async Task FindTurns(CancellationToken cancellation)
    {
        var ids = votes.Select(v => v.Participant).Distinct().ToList();
        _turns = await db
            .QuestionTurns.AsNoTracking()
            .Where(t => t.Poll == _poll.Id && t.Round == _poll.Round && ids.Contains(t.Participant))
            .ToDictionaryAsync(t => t.Participant, cancellation);
    }

    private Fault? RefusalOf(Vote vote)
    {
        if (!_taking.Takes(vote.ReceivedAt))
        {
            return PollFaults.Closed;
        }

        if (_turns is not null)
        {
            return !_turns.TryGetValue(vote.Participant, out var turn) ? QuizFaults.NotAsked
                : vote.ReceivedAt > turn.EndsAt ? QuizFaults.TooLate
                : null;
        }

        if (_poll.Privacy is PollPrivacy.Named && !_named.Contains(vote.Participant))
        {
            return PollFaults.NeedsNickname;
        }

        return _poll.Deadline(hall.People.TimeFactorOf(vote.Participant)) is { } deadline && vote.ReceivedAt > deadline
            ? PollFaults.Closed
            : null;
    }

    private Ballot BallotOf(Vote vote, Answer answer)
    {
        var turn = _turns?[vote.Participant];
        var elapsed = _poll.Marking is null ? null : vote.ReceivedAt - (turn?.AskedAt ?? _poll.OpenedAt);
        var timeFactor = turn?.TimeFactor ?? hall.People.TimeFactorOf(vote.Participant);
        return new Ballot
        {
            Poll = vote.Poll,
            Round = vote.Round,
            Participant = vote.Participant,
            Answer = answer.Text,
            CastAt = _poll.Privacy is PollPrivacy.Anonymous ? null : vote.ReceivedAt,
            ElapsedMilliseconds = elapsed is { } time ? (int)Math.Max(0, time.TotalMilliseconds) : null,
            AllowedMilliseconds = _poll.Marking is { } marking ? (int)(marking.Seconds * 1_000 * timeFactor) : null,
            Points = elapsed is { } used ? Scoring.Points(_poll.Kind, _poll.Marking!, answer, used, timeFactor) : null,
            IsRehearsal = hall.People.IsRehearsing(vote.Participant),
        };
    }

    private async Task<int> Write(Dictionary<ParticipantId, Ballot> ballots, CancellationToken cancellation)
    {
        if (ballots.Count == 0)
        {
            return 0;
        }

        return _poll.MayChange ? await WriteLatest(ballots, cancellation) : await WriteFirst(ballots, cancellation);
    }

    private async Task<int> WriteFirst(Dictionary<ParticipantId, Ballot> ballots, CancellationToken cancellation)
    {
        var added = await BallotSql.Add(db, [.. ballots.Values.Select(Stored)], cancellation);
        foreach (var participant in added)
        {
            Take(ballots[participant], 1);
        }

        return added.Count;
    }

    private async Task<int> WriteLatest(Dictionary<ParticipantId, Ballot> ballots, CancellationToken cancellation)
    {
        var ids = ballots.Keys.ToList();
        var earlier = await db
            .Ballots.Where(b => b.Poll == _poll.Id && b.Round == _poll.Round && ids.Contains(b.Participant))
            .ToDictionaryAsync(b => b.Participant, b => b.Answer, cancellation);
        var changed = ballots.Values.Where(b => earlier.GetValueOrDefault(b.Participant) != b.Answer).ToList();
        if (changed.Count > 0)
        {
            await BallotSql.Exchange(db, changed, cancellation);
        }

        foreach (var ballot in changed)
        {
            if (earlier.TryGetValue(ballot.Participant, out var before))
            {
                Count(new Answer(before!), -1);
            }

            Take(ballot, 1);
        }

        return changed.Count(b => !earlier.ContainsKey(b.Participant));
    }

    /// <summary>
    /// In an anonymous poll the ballot says that somebody voted, and nothing else. A simulated participant is nobody whose
    /// secret must be kept, and its answer must be found again to be taken back.
    /// </summary>
    private Ballot Stored(Ballot ballot) =>
        _poll.Privacy is PollPrivacy.Anonymous && !ballot.IsRehearsal
            ? new Ballot
            {
                Poll = ballot.Poll,
                Round = ballot.Round,
                Participant = ballot.Participant,
            }
            : ballot;

    private void Take(Ballot ballot, int by)
    {
        var answer = new Answer(ballot.Answer!);
        Count(answer, by);
        _taken[ballot.Participant] = new OwnAnswer(_poll.Privacy is PollPrivacy.Anonymous ? null : answer);
    }

    private void Count(Answer answer, int by)
    {
        foreach (var (key, weight) in AnswerRules.Count(_poll, answer))
        {
            _moves[key] = _moves.GetValueOrDefault(key) + (weight * by);
        }
    }

    /// <summary>Answers every vote: counted now, counted before, or refused; where no other reason is known, for <paramref name="otherwise"/>.</summary>
    private async Task<RoundCommit> Settle(
        int newVoters,
        long revision,
        Fault otherwise,
        CancellationToken cancellation
    )
    {
        var (poll, round) = (votes[0].Poll, votes[0].Round);
        var unsettled = votes.Select(v => v.Participant).Where(p => !_taken.ContainsKey(p)).Distinct().ToList();
        var earlier =
            unsettled.Count == 0
                ? []
                : await db
                    .Ballots.Where(b => b.Poll == poll && b.Round == round && unsettled.Contains(b.Participant))
                    .ToDictionaryAsync(b => b.Participant, b => b.Answer, cancellation);
        var told = new HashSet<ParticipantId>();
        var receipts = votes.Select(v =>
            _taken.TryGetValue(v.Participant, out var own) ? new VoteReceipt(own, told.Add(v.Participant))
            : earlier.TryGetValue(v.Participant, out var answer)
                ? new VoteReceipt(new OwnAnswer(answer is null ? null : new Answer(answer)), WasTaken: false)
            : (Result<VoteReceipt>)(_refused.GetValueOrDefault(v.Participant) ?? otherwise)
        );
        return new RoundCommit([.. receipts], _moves, newVoters, revision, _taken);
    }
}
