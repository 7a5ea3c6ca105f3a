using EventFly.Core.Engagement.Feed;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IFeedDb
{
    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<LikeRow> LikeRows => Set<LikeRow>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<FeedImage> FeedImages => Set<FeedImage>();

    public DbSet<MentionNote> MentionNotes => Set<MentionNote>();

    public DbSet<ModerationEntry> Moderation => Set<ModerationEntry>();
}
