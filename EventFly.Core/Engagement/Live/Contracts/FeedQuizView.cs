using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;

namespace EventFly.Core.Engagement.Live.Contracts;

/// <summary>A quiz that a post carries, as all its readers may see it: what awaits them, and none of its questions.</summary>
/// <param name="Phase">
/// <see cref="QuizPhase.Draft"/> while its post waits, <see cref="QuizPhase.SelfPaced"/>, then <see cref="QuizPhase.Ended"/>:
/// whatever the stage does with it later, in the feed it is over.
/// </param>
/// <param name="Seconds">The longest time that a question gives, 5 to 240; 0 when one of them is not limited.</param>
/// <param name="Commitment">SHA-256 of the answer key, 64 hex digits; empty before the post is out.</param>
/// <param name="Teams">To choose one; empty when everyone plays for themselves.</param>
/// <param name="Progress">For its hosts alone, while it is open; else null.</param>
public sealed record FeedQuizView(
    QuizId Id,
    string Title,
    QuizPhase Phase,
    int Questions,
    int Seconds,
    string Commitment,
    bool AllowsMoreTime,
    IReadOnlyList<string> Teams,
    QuizProgress? Progress = null
)
{
    /// <summary>Everyone may go through its questions now.</summary>
    public bool IsOpen => Phase is QuizPhase.SelfPaced;
}

/// <summary>How far people are with a quiz in the feed.</summary>
/// <param name="Begun">Participants who were asked its first question.</param>
/// <param name="Finished">Those of them who have answered the last one, or let its time run out.</param>
public readonly record struct QuizProgress(int Begun, int Finished);
