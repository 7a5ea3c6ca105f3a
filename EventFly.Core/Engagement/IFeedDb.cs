using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

public interface IFeedDb
{
    DbSet<Post> Posts { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
