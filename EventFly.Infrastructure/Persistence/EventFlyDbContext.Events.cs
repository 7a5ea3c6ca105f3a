using EventFly.Core.Events;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Events.Listings;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IEventsDb
{
    public DbSet<Event> Events => Set<Event>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<ListingWords> ListingWords => Set<ListingWords>();

    public DbSet<KnownWord> KnownWords => Set<KnownWord>();

    public DbSet<WordGram> WordGrams => Set<WordGram>();

    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionPick> SessionPicks => Set<SessionPick>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Track> Tracks => Set<Track>();
}
