using System.Globalization;
using EventFly.Core.Events;

namespace EventFly.Web.Participant;

/// <summary>How times of events are written: by the clock of the event's zone, 24 hours, in the reader's language.</summary>
public static class EventClock
{
    public const string Minute = "HH:mm";

    /// <summary>For the <c>datetime</c> attribute: with the zone's offset at that moment.</summary>
    public static string Machine(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset local) =>
        local.ToString(
            CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "de" ? "dddd, d. MMMM yyyy" : "dddd d MMMM yyyy",
            CultureInfo.CurrentCulture
        );

    /// <summary>The part of an IANA id that people know, such as <c>Los Angeles</c>.</summary>
    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Such as <c>UTC+05:30</c>.</summary>
    public static string Offset(DateTimeOffset local) =>
        local.Offset == TimeSpan.Zero
            ? "UTC"
            : $"UTC{(local.Offset < TimeSpan.Zero ? "−" : "+")}{local.Offset.Duration():hh\\:mm}";

    public static (DateTimeOffset Start, DateTimeOffset End) In(
        string zone,
        DateTimeOffset start,
        DateTimeOffset end
    ) => (Zone.Local(start, zone), Zone.Local(end, zone));
}
