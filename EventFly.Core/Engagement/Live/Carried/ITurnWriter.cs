using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>Somebody asks for a question of a quiz in the feed.</summary>
/// <param name="Question">As it is asked there.</param>
/// <param name="TimeFactor">How many times as long as others they have for it: 1 to 3.</param>
public readonly record struct TurnWish(Poll Question, ParticipantId Participant, double TimeFactor);

/// <summary>
/// Begins turns, many in one commit, and answers each only after it: a quiz that a thousand people begin at once is a few
/// commits. A turn begins when it is written, not when it was asked for, so that waiting costs nobody time.
/// </summary>
public interface ITurnWriter
{
    /// <returns>The turn that counts: an earlier one, when the same person has asked before.</returns>
    Task<Result<QuestionTurn>> Take(TurnWish wish, CancellationToken cancellation);
}
