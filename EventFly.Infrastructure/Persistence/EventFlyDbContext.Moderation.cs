using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IModerationDb
{
    public DbSet<ModerationEntry> Moderation => Set<ModerationEntry>();
}
