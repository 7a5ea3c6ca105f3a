using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Events.Listings;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events;

public interface IEventsDb
{
    DbSet<Event> Events { get; }

    DbSet<Listing> Listings { get; }

    DbSet<ListingWords> ListingWords { get; }

    DbSet<Follow> Follows { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
