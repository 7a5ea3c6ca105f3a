using System.Globalization;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Localization;

namespace EventFly.Web.Shell.Widgets;

/// <summary>How times of events are written: by the clock of the event's zone, 24 hours, in the reader's language.</summary>
public static class EventClock
{
    public const string Minute = "HH:mm";

    /// <summary>
    /// English readers come from everywhere: 23/11 beside 11/23, or 4:00 PM beside 16:00, makes people miss events. So
    /// English is written as in Britain, day first and 24 hours, on every screen.
    /// </summary>
    public static void WriteEnglishByTheDay(RequestLocalizationOptions options)
    {
        var english = new CultureInfo("en") { DateTimeFormat = new CultureInfo("en-GB").DateTimeFormat };
        options.SupportedCultures = [english, .. options.SupportedCultures!.Where(c => c.Name != "en")];
        options.DefaultRequestCulture = new RequestCulture(english, new CultureInfo("en"));
    }

    private static bool IsGerman => CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "de";

    /// <summary>For the <c>datetime</c> attribute: with the zone's offset at that moment.</summary>
    public static string Machine(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset local) =>
        local.ToString(IsGerman ? "dddd, d. MMMM yyyy" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Such as <c>23 November 2026</c>, or without its year where that was said before.</summary>
    public static string Date(DateTimeOffset local, bool withYear = true) =>
        local.ToString((IsGerman ? "d. MMMM" : "d MMMM") + (withYear ? " yyyy" : ""), CultureInfo.CurrentCulture);

    /// <summary>Such as <c>Mon 23 Nov</c>.</summary>
    public static string ShortDay(DateTimeOffset local) =>
        local.ToString(IsGerman ? "ddd, d. MMM" : "ddd d MMM", CultureInfo.CurrentCulture);

    /// <summary>Day and minute in a line of a list, such as <c>23 Nov 2026, 16:05</c>.</summary>
    public static string InLine(DateTimeOffset local) =>
        local.ToString(IsGerman ? "d. MMM yyyy, HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);

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
