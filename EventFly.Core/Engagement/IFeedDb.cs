using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

public interface IFeedDb
{
    DbSet<Post> Posts { get; }

    DbSet<Comment> Comments { get; }

    DbSet<Liking> Likings { get; }

    DbSet<Report> Reports { get; }

    DbSet<FeedImage> FeedImages { get; }

    DbSet<MentionNote> MentionNotes { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
