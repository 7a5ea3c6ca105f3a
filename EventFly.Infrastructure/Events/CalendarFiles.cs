using EventFly.Core.Events.Contracts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Zone = EventFly.Core.Events.Zone;

namespace EventFly.Infrastructure.Events;

/// <summary>Wall-clock times with the zone's rules beside them: a calendar then follows when a government moves its clocks.</summary>
internal sealed class CalendarFiles(TimeProvider time) : ICalendarFiles
{
    public string Write(CalendarEntry entry)
    {
        var (card, calendar) = (entry.Event, new Calendar { ProductId = "-//EventFly//EventFly 1//EN" });
        calendar.Method = "PUBLISH";
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(card.Zone, card.StartsAt.UtcDateTime.AddYears(-1), false));
        calendar.Events.Add(
            new CalendarEvent
            {
                Uid = $"{card.Id}@eventfly",
                Sequence = (int)entry.Sequence,
                DtStamp = new CalDateTime(time.GetUtcNow().UtcDateTime, "UTC"),
                Start = At(card.StartsAt, card.Zone),
                End = At(card.EndsAt, card.Zone),
                Summary = card.Title,
                Description = entry.Summary.Length == 0 ? entry.Link : $"{entry.Summary}\n\n{entry.Link}",
                Location = entry.Location,
                GeographicLocation = entry is { Latitude: { } latitude, Longitude: { } longitude }
                    ? new GeographicLocation(latitude, longitude)
                    : null,
                Url = new Uri(entry.Link),
                Status = card.State is EventState.Cancelled ? "CANCELLED" : "CONFIRMED",
            }
        );
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime At(DateTimeOffset instant, string zone) =>
        new(Zone.Local(instant, zone).DateTime, zone, hasTime: true);
}
