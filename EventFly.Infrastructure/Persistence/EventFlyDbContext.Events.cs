using EventFly.Core.Events;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Events.Listings;
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
}
