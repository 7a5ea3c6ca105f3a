using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// A moment that moves with its event: so many days of the calendar before the event's first day, at a time of the clock there.
/// </summary>
/// <param name="Days">0 to 3,650.</param>
public readonly record struct SaleTime(int Days, TimeOnly At)
{
    public const int MostDays = 3650;

    public DateTimeOffset On(EventCard card) =>
        Zone.Resolve(Zone.Local(card.StartsAt, card.Zone).Date.AddDays(-Days) + At.ToTimeSpan(), card.Zone);
}
