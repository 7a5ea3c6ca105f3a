using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Organizer.Schedules;

/// <summary>A session as somebody types it: rooms, tracks and speakers by their names.</summary>
public sealed class SessionForm
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>So long is one that nothing is known of.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(45);

    public string Title { get; set; } = "";

    public string Day { get; set; } = "";

    public string Start { get; set; } = "";

    public string End { get; set; } = "";

    public SessionKind Kind { get; set; }

    public string Room { get; set; } = "";

    public string Track { get; set; } = "";

    public string Speakers { get; set; } = "";

    public string Capacity { get; set; } = "";

    public string Abstract { get; set; } = "";

    public static SessionForm Of(SessionDetails details, SchedulePlan plan) =>
        new()
        {
            Title = details.Title,
            Day = Write(details.Start, DayFormat),
            Start = Write(details.Start, EventClock.Minute),
            End = Write(details.End, EventClock.Minute),
            Kind = details.Kind,
            Room = plan.Rooms.FirstOrDefault(r => r.Id == details.Room)?.Name ?? "",
            Track = plan.Tracks.FirstOrDefault(t => t.Id == details.Track)?.Name ?? "",
            Speakers = string.Join(
                "; ",
                details.Speakers.Select(id => plan.Speakers.FirstOrDefault(s => s.Id == id)?.Name).OfType<string>()
            ),
            Capacity = details.Capacity?.ToString(CultureInfo.CurrentCulture) ?? "",
            Abstract = details.Abstract,
        };

    /// <summary>The one after this one: it takes as long, in the same room and track.</summary>
    public static SessionForm After(SessionDetails last, SchedulePlan plan)
    {
        var next = Of(
            new SessionDetails("", last.End, last.End + (last.End - last.Start))
            {
                Room = last.Room,
                Track = last.Track,
            },
            plan
        );
        return next;
    }

    /// <summary>The first of a day: when the event begins.</summary>
    public static SessionForm First(EventCard card)
    {
        var start = Zone.Local(card.StartsAt, card.Zone).DateTime;
        return new SessionForm
        {
            Day = Write(start, DayFormat),
            Start = Write(start, EventClock.Minute),
            End = Write(start + Usual, EventClock.Minute),
        };
    }

    /// <summary>Without room, track and speakers, which are known by id once they are there.</summary>
    public Result<SessionDetails> Read(string zone)
    {
        var checks = new Checks();
        var isDay = DateOnly.TryParseExact(Day, DayFormat, CultureInfo.InvariantCulture, default, out var day);
        var isStart = IsTime(Start, out var start);
        var isEnd = IsTime(End, out var end);
        checks.That(isDay, "day", Words.Key("Choose the day."));
        checks.That(isStart, "start", Words.Key("Write the time as 14:30."));
        checks.That(isEnd, "end", Words.Key("Write the time as 14:30."));
        var places = Capacity.Trim().Length == 0 ? null : TypedNumber.Whole(Capacity, CultureInfo.CurrentCulture);
        checks.That(
            Capacity.Trim().Length == 0 || places is not null,
            "capacity",
            Words.Key("Write the number of places in digits, or leave it empty.")
        );
        if (checks.Fault is { } typing)
        {
            return typing;
        }

        var starts = day.ToDateTime(start);
        var ends = day.ToDateTime(end);
        var details = new SessionDetails(
            Title,
            starts,
            // A party from ten in the evening until one.
            ends <= starts
            && start.Hour >= 12
            && end.Hour <= 6
                ? ends.AddDays(1)
                : ends
        )
        {
            Kind = Kind,
            Abstract = Abstract,
            Capacity = places,
        };
        return details.Fault(zone) is { } fault ? fault : details;
    }

    public IReadOnlyList<string> Names() =>
        Text.EachOnce(Speakers.Split(Speakers.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    /// <summary>Browsers send the seconds along when somebody has typed, and not when nobody has.</summary>
    private static bool IsTime(string typed, out TimeOnly time) =>
        TimeOnly.TryParseExact(typed, [EventClock.Minute, "HH:mm:ss"], CultureInfo.InvariantCulture, default, out time);

    private static string Write(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
