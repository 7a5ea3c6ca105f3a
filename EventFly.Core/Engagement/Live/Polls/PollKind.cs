namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>What an answer to a question looks like, and how answers are summed up.</summary>
public enum PollKind
{
    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Several of the options.</summary>
    Multiple,

    /// <summary>One of two: true comes first.</summary>
    TrueFalse,

    /// <summary>A step of a scale, lowest first; results have an average.</summary>
    Rating,

    /// <summary>A number that people estimate.</summary>
    Numeric,

    /// <summary>All options, best first. The first of n gets n points, the last one.</summary>
    Ranking,

    /// <summary>A few words each; the same word counts together.</summary>
    WordCloud,

    /// <summary>A sentence or two.</summary>
    OpenText,

    /// <summary>One of the options, each with a picture.</summary>
    Image,
}

/// <summary>What is known of who answered what.</summary>
public enum PollPrivacy
{
    /// <summary>An answer belongs to a device: it can be shown again there, and changed if the poll allows. No name.</summary>
    Pseudonymous,

    /// <summary>
    /// That a device has answered is kept, what it answered is not: no key, order or time ties the two together.
    /// </summary>
    Anonymous,

    /// <summary>Everyone takes a nickname first; the host sees who answered what.</summary>
    Named,
}

public static class PollKinds
{
    /// <summary>Answers are positions among given options: one, several or all of them.</summary>
    public static bool HasOptions(this PollKind kind) =>
        kind is not (PollKind.Numeric or PollKind.WordCloud or PollKind.OpenText);

    /// <summary>One tap answers.</summary>
    public static bool TakesOne(this PollKind kind) =>
        kind is PollKind.Choice or PollKind.TrueFalse or PollKind.Rating or PollKind.Image;

    /// <summary>Answers are people's own words.</summary>
    public static bool TakesWords(this PollKind kind) => kind is PollKind.WordCloud or PollKind.OpenText;
}
