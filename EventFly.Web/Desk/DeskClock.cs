using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Desk;

/// <summary>Times at a door, by the clock of the event's zone: the day is named when it is not today.</summary>
internal static class DeskClock
{
    public static string At(string zone, DateTimeOffset at, DateTimeOffset now)
    {
        var local = Zone.Local(at, zone);
        return local.Date == Zone.Local(now, zone).Date ? Minute(local) : $"{Day(local)}, {Minute(local)}";
    }

    public static string Hours(string zone, DateTimeOffset start, DateTimeOffset end, DateTimeOffset now)
    {
        var (from, to) = EventClock.In(zone, start, end);
        return from.Date == to.Date
            ? $"{At(zone, start, now)} – {Minute(to)}"
            : $"{Day(from)}, {Minute(from)} – {Day(to)}, {Minute(to)}";
    }

    private static string Minute(DateTimeOffset local) => local.ToString(EventClock.Minute, CultureInfo.CurrentCulture);

    private static string Day(DateTimeOffset local) => EventClock.ShortDay(local);
}
