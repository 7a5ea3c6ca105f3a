using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Events;

/// <summary>When an event is, on its own clock, in the person's way of writing dates.</summary>
internal static class EventTimes
{
    public static string When(this IStringLocalizer<Words> words, EventCard card)
    {
        var (start, end) = (Zone.Local(card.StartsAt, card.Zone), Zone.Local(card.EndsAt, card.Zone));
        var zone = EventClock.City(card.Zone);
        return start.Date == end.Date
            ? words["{0}, {1} to {2}, {3} time", EventClock.Day(start), Clock(start), Clock(end), zone]
            : words[
                "{0} to {1}, {2} time",
                EventClock.Day(start) + ", " + Clock(start),
                EventClock.Day(end) + ", " + Clock(end),
                zone
            ];

        static string Clock(DateTimeOffset instant) => instant.ToString(EventClock.Minute, CultureInfo.CurrentCulture);
    }
}
