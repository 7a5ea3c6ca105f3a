using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>One playing of a quiz, and the promise that was made before its first question.</summary>
public sealed class QuizRun
{
    public QuizId Quiz { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Run { get; init; }

    /// <summary>The answer key word for word, with its salt; nobody sees it before the host gives it out.</summary>
    public string Key { get; init; } = "";

    /// <summary>SHA-256 of <see cref="Key"/> in UTF-8, as 64 lower-case hex digits; shown before the first question.</summary>
    public string Commitment { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the host gave the key out; null while nobody may read it.</summary>
    public DateTimeOffset? KeyReleasedAt { get; private set; }

    /// <summary>It was played in the feed, by each in their own time; else on stage.</summary>
    public bool IsSelfPaced { get; init; }

    /// <summary>Gives the key out, for good. Twice is once.</summary>
    public void ReleaseKey(DateTimeOffset now) => KeyReleasedAt ??= now;

    /// <summary>Writes the key of the playing that begins, and with its hash the promise.</summary>
    public static QuizRun Seal(Quiz quiz, IEnumerable<Poll> questions, DateTimeOffset now)
    {
        var key = AnswerKey.Write(quiz, questions);
        return new QuizRun
        {
            Quiz = quiz.Id,
            Run = quiz.Run,
            Key = key,
            Commitment = AnswerKey.Commit(key),
            StartedAt = now,
            IsSelfPaced = quiz.IsSelfPaced,
        };
    }
}
