using System.Text.Json.Serialization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <param name="By">For telling own comments from others'; not for programs.</param>
/// <param name="Author">Null when the account is gone, and for readers of a hidden one.</param>
/// <param name="IsTeam">Its author belongs to the event's team.</param>
/// <param name="Body">The Markdown as its author would type it today.</param>
/// <param name="Html">The same, safe to show.</param>
/// <param name="IsHidden">Hidden by the team; readers get nothing of what it said.</param>
/// <param name="Position">The thread's earlier pages end before it.</param>
public sealed record FeedComment(
    CommentId Id,
    [property: JsonIgnore] AccountId By,
    string? Author,
    bool IsTeam,
    string Body,
    string Html,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    bool IsHidden,
    int Likes,
    string Position
)
{
    /// <summary>What readers may know of it.</summary>
    internal FeedComment ForReaders() =>
        IsHidden
            ? this with
            {
                By = default,
                Author = null,
                IsTeam = false,
                Body = "",
                Html = "",
                EditedAt = null,
                Likes = 0,
            }
            : this;
}

/// <summary>A page of the comments below a post.</summary>
/// <param name="Comments">Oldest first.</param>
/// <param name="Earlier">Ask with this for the page before; null on the first one.</param>
/// <param name="IsLocked">Takes no new comments.</param>
public sealed record FeedThread(IReadOnlyList<FeedComment> Comments, string? Earlier, bool IsLocked);
