using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <param name="Author">Null when the account is gone.</param>
/// <param name="Body">The Markdown as its author would type it today.</param>
/// <param name="Html">The same, safe to show.</param>
/// <param name="Poll">What it asks; counts are as old as this reading, see <see cref="ReadFeedPoll"/>.</param>
/// <param name="Quiz">What it invites to play, in place of a poll; see <see cref="ReadMyQuiz"/>.</param>
/// <param name="PublishedAt">Null while it waits for <paramref name="DueAt"/>.</param>
/// <param name="Comments">Those that readers see.</param>
/// <param name="IsLocked">Takes no new comments.</param>
/// <param name="IsHidden">Hidden by the team; readers get nothing of what it said.</param>
/// <param name="Position">Pages of the feed continue behind it.</param>
public sealed record FeedPost(
    PostId Id,
    string? Author,
    string Body,
    string Html,
    PostPicture? Picture,
    PollView? Poll,
    FeedQuizView? Quiz,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EditedAt,
    bool IsPinned,
    bool IsLocked,
    bool IsHidden,
    int Likes,
    int Comments,
    string Position
)
{
    /// <summary>What readers may know of it.</summary>
    internal FeedPost ForReaders() =>
        IsHidden
            ? this with
            {
                Author = null,
                Body = "",
                Html = "",
                Picture = null,
                Poll = null,
                Quiz = null,
                EditedAt = null,
                Likes = 0,
                Comments = 0,
            }
            : this with
            {
                Poll = Poll?.AsTheHallSeesIt(),
            };
}

/// <summary>The newest page of a feed, the same for all its readers.</summary>
/// <param name="Pinned">At most ten, newest first.</param>
/// <param name="Posts">The others, newest first.</param>
/// <param name="Next">Ask <see cref="ReadOlderPosts"/> with this for the page behind; null when there is none.</param>
public sealed record FeedHead(
    EventCard Event,
    IReadOnlyList<FeedPost> Pinned,
    IReadOnlyList<FeedPost> Posts,
    string? Next
);

/// <param name="Next">Ask with this for the page behind; null on the last one.</param>
public sealed record FeedPage(IReadOnlyList<FeedPost> Posts, string? Next);
