using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IFeedDb
{
    public DbSet<Post> Posts => Set<Post>();
}
