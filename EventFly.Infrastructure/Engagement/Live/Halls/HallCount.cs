using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>One round of a poll as counted: a copy of what the database holds, at one revision.</summary>
internal sealed class HallCount(
    PollView poll,
    long revision,
    int voters,
    Dictionary<string, TallyCount> tallies,
    Dictionary<ParticipantId, OwnAnswer> answers
)
{
    private PollView _poll = poll;
    private PollView? _view;

    public bool ShowsCounts => _poll.ShowsCounts;

    /// <summary>With the results as they stand; made once for each change.</summary>
    public PollView View => _view ??= _poll with { Results = PollResults.Of(_poll.Sheet, voters, tallies) };

    /// <summary>What phones and the big screen see of it.</summary>
    public PollView Shown => View.AsTheHallSeesIt();

    public long Revision => revision;

    public (EventFly.Core.Engagement.Contracts.PollId Poll, int Number) Round => (_poll.Id, _poll.Round);

    public bool IsRoundOf(HallCount other) => (_poll.Id, _poll.Round) == (other._poll.Id, other._poll.Round);

    public bool IsOf(EventFly.Core.Engagement.Contracts.PollId poll, int round) =>
        (_poll.Id, _poll.Round) == (poll, round);

    /// <summary>Whether all of these people have answered.</summary>
    public bool HasAnswersOf(IReadOnlyCollection<ParticipantId> people) =>
        people.Count <= answers.Count && people.All(answers.ContainsKey);

    public OwnAnswer? AnswerOf(ParticipantId participant) => answers.TryGetValue(participant, out var own) ? own : null;

    /// <summary>Takes over what one commit did; false when commits before it are missing here, so that it must be read anew.</summary>
    public bool Add(RoundCommit counted)
    {
        foreach (var (participant, own) in counted.Answers)
        {
            answers[participant] = own;
        }

        if (counted.Revision <= revision)
        {
            // Read from the database after that commit: it is in already.
            return true;
        }

        if (counted.Revision > revision + 1)
        {
            return false;
        }

        revision = counted.Revision;
        voters += counted.NewVoters;
        foreach (var (key, by) in counted.Moves)
        {
            var tally = tallies.GetValueOrDefault(key);
            tallies[key] = tally with { Count = tally.Count + by };
        }

        _view = null;
        return true;
    }

    /// <summary>The same round, read just now, unless it tells nothing that is not counted here already.</summary>
    public HallCount NewerOf(HallCount read)
    {
        if (read.Revision > revision)
        {
            return read;
        }

        // Its phase is news all the same.
        _poll = read._poll;
        _view = null;
        return this;
    }
}
