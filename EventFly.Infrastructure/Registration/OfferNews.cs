using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Registration;

/// <summary>Whoever saves a kind of ticket tells that what its event offers is another.</summary>
internal static class OfferNews
{
    public static void Tell(EventFlyDbContext db, DateTimeOffset now)
    {
        var changed = db
            .ChangeTracker.Entries<TicketType>()
            .Where(t => t.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(t => t.Entity.Event)
            .Distinct()
            .ToList();
        changed.ForEach(subject => db.Tell(new OfferChanged(subject, now)));
    }
}
