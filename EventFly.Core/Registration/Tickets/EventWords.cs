using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Tickets;

/// <summary>When and where, as letters and tickets say it: by the clocks of the event's zone, 24 hours, day before month.</summary>
internal static class EventWords
{
    private const string Minute = "HH:mm";

    /// <summary>The zone by name and by its offset from UTC at that moment: nobody should have to know either.</summary>
    public static string When(EventSheet sheet)
    {
        var (starts, ends) = (sheet.Starts, sheet.Ends);
        var (city, offset) = (City(sheet.Card.Zone), Offset(starts));
        return starts.Date == ends.Date
            ? T["{0}, {1} to {2} ({3} time, {4})", Day(starts), At(starts), At(ends), city, offset]
            : T["{0}, {1} to {2}, {3} ({4} time, {5})", Day(starts), At(starts), Day(ends), At(ends), city, offset];
    }

    /// <summary>A moment, by the clocks of that zone.</summary>
    public static string Moment(DateTimeOffset at, string zone)
    {
        var local = Zone.Local(at, zone);
        return T["{0}, {1} ({2} time)", Day(local), At(local), City(zone)];
    }

    public static string Where(EventSheet sheet) =>
        (sheet.Where.Length > 0, sheet.IsOnline) switch
        {
            (true, false) => sheet.Where,
            (true, true) => T["{0}, and online", sheet.Where],
            (false, true) when sheet.IsLinkForHolders => T[
                "Online: the link appears on the page of your order an hour before the start."
            ],
            (false, true) => T["Online: the link appears on the event page an hour before the start."],
            _ => T["The place is still to be told."],
        };

    private static string At(DateTimeOffset local) => local.ToString(Minute, CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset local) =>
        local.ToString(Language == "de" ? "dddd, d. MMMM yyyy" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>The part of an IANA id that people know, such as <c>Los Angeles</c>.</summary>
    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static string Offset(DateTimeOffset local) =>
        local.Offset == TimeSpan.Zero
            ? "UTC"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"UTC{(local.Offset < TimeSpan.Zero ? "−" : "+")}{local.Offset.Duration():hh\\:mm}"
            );
}
