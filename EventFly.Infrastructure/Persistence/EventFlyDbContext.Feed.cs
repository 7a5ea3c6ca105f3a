using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IFeedDb
{
    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Liking> Likings => Set<Liking>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<FeedImage> FeedImages => Set<FeedImage>();

    public DbSet<MentionNote> MentionNotes => Set<MentionNote>();
}
