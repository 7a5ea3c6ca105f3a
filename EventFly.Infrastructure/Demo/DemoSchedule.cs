using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>Two days of sessions in three rooms and three tracks; some of them are on at this moment. The people are made up.</summary>
public sealed class DemoSchedule(EventFlyDbContext db)
{
    private const string Zone = "Europe/Berlin";

    private readonly Dictionary<string, RoomId> _rooms = [];
    private readonly Dictionary<string, TrackId> _tracks = [];
    private readonly Dictionary<string, SpeakerId> _speakers = [];

    public void Plant(DemoScene scene)
    {
        AddRoom(scene.LiveEvent, "Great hall", 220);
        AddRoom(scene.LiveEvent, "Reading room", 60);
        AddRoom(scene.LiveEvent, "Attic", 16);
        AddTrack(scene.LiveEvent, "Web", TrackColour.Blue);
        AddTrack(scene.LiveEvent, "Data", TrackColour.Orange);
        AddTrack(scene.LiveEvent, "People", TrackColour.Green);
        var start = DemoOrganization.LiveAt(scene.Now).Start;
        foreach (var planned in First)
        {
            Add(scene.LiveEvent, start, planned);
        }

        foreach (var planned in Second)
        {
            Add(scene.LiveEvent, start.Date.AddDays(1), planned);
        }
    }

    private void Add(EventId id, DateTime from, Planned planned)
    {
        var start = from.AddMinutes(planned.From);
        // An hour that spring skips moves behind the gap, as clocks do.
        start = Core.Kernel.Zone.Local(Core.Kernel.Zone.Resolve(start, Zone), Zone).DateTime;
        var end = Core
            .Kernel.Zone.Local(Core.Kernel.Zone.Resolve(start, Zone).AddMinutes(planned.Minutes), Zone)
            .DateTime;
        var details = new SessionDetails(planned.Title, start, end)
        {
            Abstract = planned.About,
            Kind = planned.Kind,
            Room = planned.Room is { Length: > 0 } room ? _rooms[room] : null,
            Track = planned.Track is { Length: > 0 } track ? _tracks[track] : null,
            Speakers =
            [
                .. planned.Speakers.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => Speaker(id, s)),
            ],
            Capacity = planned.Capacity,
        };
        // In the night in which clocks go back an end may say no more than its start: that one is left out.
        if (Session.Plan(id, details, Zone) is { IsDone: true } made)
        {
            db.Sessions.Add(made.Value);
        }
    }

    private void AddRoom(EventId id, string name, int capacity)
    {
        var room = Room.Open(id, new RoomDetails(name, capacity), _rooms.Count).Value;
        db.Rooms.Add(room);
        _rooms[name] = room.Id;
    }

    private void AddTrack(EventId id, string name, TrackColour colour)
    {
        var track = Track.Lay(id, new TrackDetails(name, colour), _tracks.Count).Value;
        db.Tracks.Add(track);
        _tracks[name] = track.Id;
    }

    private SpeakerId Speaker(EventId id, string name)
    {
        if (!_speakers.TryGetValue(name, out var known))
        {
            var (line, bio) = People.GetValueOrDefault(name, ("", ""));
            var speaker = Core.Events.Speakers.Speaker.Invite(id, new SpeakerDetails(name, line, bio)).Value;
            db.Speakers.Add(speaker);
            _speakers[name] = known = speaker.Id;
        }

        return known;
    }

    private sealed record Planned(
        int From,
        int Minutes,
        string Title,
        string Room,
        string Track,
        string Speakers,
        SessionKind Kind = SessionKind.Talk,
        string About = "",
        int? Capacity = null
    );

    /// <summary>In minutes since the event began.</summary>
    private static readonly Planned[] First =
    [
        new(0, 30, "Welcome, and the first poll", "Great hall", "", "Ines Okafor"),
        new(
            30,
            45,
            "Forms that forgive",
            "Great hall",
            "Web",
            "Tomás Rieger",
            About: "What we learned from a year of watching people fill in **one** form:\n\n- keep what was typed\n- say what is wrong beside it\n- never blame"
        ),
        new(30, 45, "Ten million rows and a coffee", "Reading room", "Data", "Yuki Brandt"),
        new(30, 45, "The first hour of a new colleague", "Attic", "People", "Amara Lindholm"),
        new(75, 15, "Coffee", "", "", "", SessionKind.Break),
        new(
            90,
            90,
            "Draw your data by hand",
            "Attic",
            "Data",
            "Yuki Brandt;Amara Lindholm",
            SessionKind.Workshop,
            "Bring a pen. We draw one week of our lives and learn what a chart leaves out.",
            12
        ),
        new(
            105,
            75,
            "Who reads our code in ten years?",
            "Reading room",
            "People",
            "Ines Okafor;Jonas Petrov",
            SessionKind.Discussion
        ),
        new(
            120,
            60,
            "A page in a train tunnel",
            "Great hall",
            "Web",
            "Mei Castellan",
            About: "How a site stays useful while nothing comes through."
        ),
        new(180, 45, "The quiz: everyone plays", "Great hall", "", "Ines Okafor", SessionKind.Other),
    ];

    /// <summary>In minutes since midnight of the second day.</summary>
    private static readonly Planned[] Second =
    [
        new(600, 45, "What a screen reader hears", "Great hall", "Web", "Mei Castellan"),
        new(600, 45, "Forecasts that admit they are wrong", "Reading room", "Data", "Jonas Petrov"),
        new(660, 45, "Small teams, large promises", "Great hall", "People", "Amara Lindholm"),
        new(660, 75, "Repair a table in an hour", "Attic", "Data", "Tomás Rieger", SessionKind.Workshop, "", 10),
        new(750, 60, "Lunch", "", "", "", SessionKind.Break),
        new(810, 45, "Type that breathes", "Great hall", "Web", "Tomás Rieger"),
        new(810, 45, "Counting what matters", "Reading room", "Data", "Yuki Brandt"),
        new(870, 30, "What we take home", "Great hall", "", "Ines Okafor;Mei Castellan", SessionKind.Discussion),
    ];

    private static readonly Dictionary<string, (string Line, string Bio)> People = new()
    {
        ["Ines Okafor"] = (
            "Runs the Open Tech Circle",
            "Has opened every evening of the circle since the first one, in a kitchen."
        ),
        ["Tomás Rieger"] = ("Interface engineer at a city library", "Writes forms for people who are in a hurry."),
        ["Yuki Brandt"] = ("Keeps the numbers of a river authority", "Likes tables, pens and cold coffee."),
        ["Amara Lindholm"] = ("Leads a team of nine", ""),
        ["Jonas Petrov"] = ("Statistician", "Was wrong in public **eleven** times last year, and says so."),
        ["Mei Castellan"] = ("Web developer, often on trains", ""),
    };
}
