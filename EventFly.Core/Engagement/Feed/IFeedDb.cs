using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed;

public interface IFeedDb
{
    DbSet<Post> Posts { get; }

    DbSet<Comment> Comments { get; }

    DbSet<LikeRow> LikeRows { get; }

    DbSet<Report> Reports { get; }

    DbSet<FeedImage> FeedImages { get; }

    DbSet<MentionNote> MentionNotes { get; }

    DbSet<ModerationEntry> Moderation { get; }
}
