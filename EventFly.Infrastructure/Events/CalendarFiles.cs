using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Infrastructure.Email;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace EventFly.Infrastructure.Events;

/// <summary>
/// Times as instants in UTC: calendars show them by the clock of whoever looks, and none has to know the rules of a zone,
/// which they read and abridge in ways of their own.
/// </summary>
internal sealed class CalendarFiles(OwnAddress own, TimeProvider time) : ICalendarFiles
{
    private const int LongestLine = 75;
    private const string Break = "\r\n";
    private const string Fold = Break + " ";

    public string Write(CalendarEntry entry)
    {
        var (card, calendar) = (entry.Event, new Calendar { ProductId = "-//EventFly//EventFly 1//EN" });
        var link = new Uri(own.Public, entry.Link).AbsoluteUri;
        calendar.Method = "PUBLISH";
        calendar.Events.Add(
            new CalendarEvent
            {
                Uid = $"{card.Id}@eventfly",
                Sequence = (int)entry.Sequence,
                DtStamp = At(time.GetUtcNow()),
                Start = At(card.StartsAt),
                End = At(card.EndsAt),
                Summary = card.Title,
                Description = entry.Summary.Length == 0 ? link : $"{entry.Summary}\n\n{link}",
                Location = entry.Location,
                GeographicLocation = entry is { Latitude: { } latitude, Longitude: { } longitude }
                    ? new GeographicLocation(latitude, longitude)
                    : null,
                Url = new Uri(link),
                Status = card.State is EventState.Cancelled ? "CANCELLED" : "CONFIRMED",
            }
        );
        return Folded(new CalendarSerializer().SerializeToString(calendar)!);
    }

    public string Write(string name, IReadOnlyList<CalendarSession> sessions, bool isCancelled)
    {
        var calendar = new Calendar { ProductId = "-//EventFly//EventFly 1//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var session in sessions)
        {
            var link = new Uri(own.Public, session.Link).AbsoluteUri;
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = $"{session.Id}@eventfly",
                    Sequence = (int)session.Sequence,
                    DtStamp = At(time.GetUtcNow()),
                    Start = At(session.StartsAt),
                    End = At(session.EndsAt),
                    Summary = session.Title,
                    Description = session.About.Length == 0 ? link : $"{session.About}\n\n{link}",
                    Location = session.Location,
                    Url = new Uri(link),
                    Status =
                        isCancelled ? "CANCELLED"
                        : session.IsTentative ? "TENTATIVE"
                        : "CONFIRMED",
                }
            );
        }

        return Folded(new CalendarSerializer().SerializeToString(calendar)!);
    }

    /// <summary>
    /// In lines of at most 75 octets (RFC 5545, 3.1), broken between characters. The library breaks in the midst of one, and its
    /// halves are lost when they are encoded.
    /// </summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var line in text.Replace(Fold, "", StringComparison.Ordinal).Split(Break))
        {
            folded.Append(folded.Length > 0 ? Break : "");
            var octets = 0;
            for (var at = 0; at < line.Length; )
            {
                var character = line.AsSpan(at, System.Globalization.StringInfo.GetNextTextElementLength(line, at));
                var more = Encoding.UTF8.GetByteCount(character);
                if (octets + more > LongestLine)
                {
                    folded.Append(Fold);
                    octets = 1;
                }

                folded.Append(character);
                (octets, at) = (octets + more, at + character.Length);
            }
        }

        return folded.ToString();
    }

    private static CalDateTime At(DateTimeOffset instant) => new(instant.UtcDateTime, "UTC");
}
