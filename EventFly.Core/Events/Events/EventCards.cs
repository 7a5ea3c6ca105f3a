using System.Linq.Expressions;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Events.Events;

internal static class EventCards
{
    /// <summary>The projection that queries use, so that the row never becomes an entity.</summary>
    public static readonly Expression<Func<Event, EventCard>> Card = e => new EventCard(
        e.Id,
        e.Organization,
        e.Title,
        e.Slug,
        e.Code,
        e.State,
        e.StartsAt,
        e.EndsAt,
        e.Zone,
        e.Currency
    );

    private static readonly Func<Event, EventCard> Compiled = Card.Compile();

    public static EventCard ToCard(this Event e) => Compiled(e);
}
