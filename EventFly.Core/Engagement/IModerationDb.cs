using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

public interface IModerationDb
{
    DbSet<ModerationEntry> Moderation { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
