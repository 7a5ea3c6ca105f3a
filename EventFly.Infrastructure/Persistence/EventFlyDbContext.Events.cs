using EventFly.Core.Events;
using EventFly.Core.Events.Events;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IEventsDb
{
    public DbSet<Event> Events => Set<Event>();
}
