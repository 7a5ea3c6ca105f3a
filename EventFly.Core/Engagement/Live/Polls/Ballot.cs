using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>One participant's vote in one round. Its key is what makes a second vote impossible.</summary>
public sealed class Ballot
{
    public PollId Poll { get; init; }

    public int Round { get; init; }

    public ParticipantId Participant { get; init; }

    /// <summary>See <see cref="Answer"/>. Null in an anonymous poll, where only the tallies know.</summary>
    public string? Answer { get; init; }

    /// <summary>Null in an anonymous poll: times could tie a person to an answer.</summary>
    public DateTimeOffset? CastAt { get; init; }

    /// <summary>From the opening to the arrival at the server; for questions of a quiz.</summary>
    public int? ElapsedMilliseconds { get; init; }

    /// <summary>Time this participant had to answer, extra time included; 0 when unlimited; for questions of a quiz.</summary>
    public int? AllowedMilliseconds { get; init; }

    /// <summary>What the answer earned; for questions of a quiz. Nobody is told before the answer is revealed.</summary>
    public int? Points { get; init; }

    /// <summary>Cast by a simulated participant; removed when the rehearsal ends.</summary>
    public bool IsRehearsal { get; init; }
}

/// <summary>
/// How often something was answered in a round: an option, a number, a word, a sentence. Moved in the same transaction
/// as the ballots themselves.
/// </summary>
public sealed class Tally
{
    /// <summary>
    /// UTF-16 units, three for each character of a sentence: the most that the key of an index takes on every database, which is
    /// 1,700 bytes on SQL Server, and 2,704 on PostgreSQL.
    /// </summary>
    public const int KeyUnits = 3 * AnswerRules.TextLength;

    public PollId Poll { get; init; }

    public int Round { get; init; }

    /// <summary>Position of an option from 0, or the number, word or text itself.</summary>
    public string Key { get; init; } = "";

    /// <summary>Answers; for a ranking its points.</summary>
    public int Count { get; init; }

    /// <summary>Taken off the screens by the host: people's own words are not always fit to show.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>One asking of a poll.</summary>
public sealed class PollRound
{
    public PollId Poll { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Round { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Ballots counted.</summary>
    public int Voters { get; init; }

    /// <summary>One more with each commit that moves its tallies: tells a copy in memory what it has seen.</summary>
    public long Revision { get; init; }
}
