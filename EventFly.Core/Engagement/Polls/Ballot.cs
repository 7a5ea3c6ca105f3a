using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>One participant's vote in one round. Its key is what makes a second vote impossible.</summary>
public sealed class Ballot
{
    public PollId Poll { get; init; }

    public int Round { get; init; }

    public ParticipantId Participant { get; init; }

    /// <summary>Position of the option, from 0.</summary>
    public int Option { get; init; }

    public DateTimeOffset CastAt { get; init; }

    /// <summary>Cast by a simulated participant; removed when the rehearsal ends.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>How many ballots one option has; moved in the same transaction as the ballots themselves.</summary>
public sealed class Tally
{
    public PollId Poll { get; init; }

    public int Round { get; init; }

    public int Option { get; init; }

    public int Count { get; init; }
}
