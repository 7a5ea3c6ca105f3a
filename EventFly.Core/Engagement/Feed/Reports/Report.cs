using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Reports;

public enum ReportReason
{
    Spam,
    Insulting,
    Misleading,
    Private,
    Other,
}

/// <summary>A reader tells the team that something is wrong with a post or a comment: one for each reader and subject.</summary>
public sealed class Report
{
    public const int NoteLength = 300;

    /// <summary>How many reports of one reader may be open in one event.</summary>
    public const int MostOpen = 20;

    /// <summary>Id of the post or the comment.</summary>
    public Guid Subject { get; init; }

    /// <summary>Id of the account, or of the device of somebody without one.</summary>
    public Guid Reader { get; init; }

    public EventId Event { get; init; }

    public PostId Post { get; init; }

    /// <summary>Null when the post itself is reported.</summary>
    public CommentId? Comment { get; init; }

    public ReportReason Reason { get; set; }

    public string Note { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The team has looked: the subject was hidden or deleted, or the report dismissed.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
