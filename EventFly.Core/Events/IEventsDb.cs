using EventFly.Core.Events.Events;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events;

public interface IEventsDb
{
    DbSet<Event> Events { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
