using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Events.Listings;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events;

public interface IEventsDb
{
    DbSet<Event> Events { get; }

    DbSet<Listing> Listings { get; }

    DbSet<ListingWords> ListingWords { get; }

    DbSet<Follow> Follows { get; }
    DbSet<Session> Sessions { get; }

    DbSet<SessionPick> SessionPicks { get; }

    DbSet<Speaker> Speakers { get; }

    DbSet<Room> Rooms { get; }

    DbSet<Track> Tracks { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
