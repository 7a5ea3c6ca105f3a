namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>What is asked, as everybody may see it. Nothing in it tells which answer is right.</summary>
/// <inheritdoc cref="PollDraft"/>
public sealed record PollSheet(
    PollKind Kind,
    string Question,
    IReadOnlyList<string> Options,
    IReadOnlyList<string> Pictures,
    PollPrivacy Privacy,
    bool MayChange,
    int MostAnswers,
    decimal? Low,
    decimal? High,
    string LowLabel,
    string HighLabel,
    string Unit
)
{
    public static PollSheet Of(Poll poll) =>
        new(
            poll.Kind,
            poll.Question,
            poll.Options,
            poll.Pictures,
            poll.Privacy,
            poll.MayChange,
            poll.MostAnswers,
            poll.Low,
            poll.High,
            poll.LowLabel,
            poll.HighLabel,
            poll.Unit
        );

    /// <summary>How many words one person may give.</summary>
    public int WordsEach => Math.Max(1, MostAnswers);
}
