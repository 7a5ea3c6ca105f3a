using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// One question of a quiz in the feed, as one participant was asked it. Their time runs from here, on whatever screen they
/// look at it. Its key is what makes a second beginning impossible.
/// </summary>
public sealed class QuestionTurn
{
    public PollId Poll { get; init; }

    public int Round { get; init; }

    public ParticipantId Participant { get; init; }

    /// <summary>When the server first showed them the question.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>How many times as long as others they have for it: 1 to 3. What is changed later holds from the next one on.</summary>
    public double TimeFactor { get; init; } = 1;

    /// <summary>No answer that arrives later counts, grace included; null while the time is not limited. Who skips the question ends it then.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public static QuestionTurn Of(Poll question, ParticipantId participant, double timeFactor, DateTimeOffset now) =>
        new()
        {
            Poll = question.Id,
            Round = question.Round,
            Participant = participant,
            AskedAt = now,
            TimeFactor = timeFactor,
            EndsAt = question.Marking?.Deadline(now, timeFactor),
        };

    public bool HasEnded(DateTimeOffset now) => EndsAt <= now;
}
