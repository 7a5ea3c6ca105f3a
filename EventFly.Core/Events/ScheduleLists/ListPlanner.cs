using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>
/// Says what becomes of each line of a list: a new session, a change of one that is there, or nothing, and why. It writes nothing;
/// what it makes new is there for who does.
/// </summary>
internal sealed class ListPlanner(EventId id, string zone, ListedTimes times, ScheduleParts parts)
{
    private readonly List<LeftOutSession> _leftOut = [];
    private readonly List<Meant> _meant = [];
    private readonly Dictionary<(string, DateTime), int> _lines = [];

    /// <summary>What a line means, read and checked.</summary>
    internal sealed record Meant(ListedSession Listed, SessionDetails Details)
    {
        public Session? Known { get; set; }

        public ListedAs As { get; set; }

        public DateTime? MovedFrom { get; set; }
    }

    public IReadOnlyList<Meant> Lines => _meant;

    public ScheduleImport Plan(IReadOnlyList<ListedSession> list)
    {
        foreach (var listed in list)
        {
            Read(listed);
        }

        Match();
        var free = Session.MostOfEvent - parts.Sessions.Count;
        foreach (var meant in _meant.ToList())
        {
            Settle(meant, ref free);
        }

        return new ScheduleImport(
            [.. _meant.Select(Planned)],
            [.. _leftOut.OrderBy(l => l.Session.Line)],
            [.. parts.NewRooms.Select(r => r.Name)],
            [.. parts.NewTracks.Select(t => t.Name)],
            [.. parts.NewSpeakers.Select(s => s.Name)]
        );
    }

    private void Read(ListedSession listed)
    {
        var checks = new Checks();
        var read = times.Read(listed, checks);
        checks.That(
            Text.IsGiven(listed.Title, Session.TitleLength),
            "title",
            Sentence.ForText(listed.Title, Session.TitleLength, "The title is missing.")
        );
        var kind = listed.Kind is not { Length: > 0 } typed
            ? ListedKinds.Guess(listed.Title, listed.Speakers ?? "")
            : ListedKinds.Read(typed);
        checks.That(kind is not null, "kind", "Write talk, workshop, discussion, break or other as its kind.");
        int? capacity = null;
        if (listed.Capacity is { Length: > 0 } places)
        {
            var isNumber = int.TryParse(places, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            checks.That(
                isNumber && number is >= 1 and <= Session.MostPlaces,
                "capacity",
                new Sentence("Write a number of places from 1 to {0}, or leave it empty.", Session.MostPlaces)
            );
            capacity = number;
        }

        if (read is { } at && checks.Fault is null)
        {
            var details = new SessionDetails(Text.Tidy(listed.Title), at.Start, at.End)
            {
                Abstract = listed.Abstract ?? "",
                Kind = kind ?? SessionKind.Talk,
                Capacity = capacity,
            };
            var wrong = details.Fault(zone)?.Fields ?? [];
            foreach (var field in wrong)
            {
                checks.That(false, field.Field, field.Sentence);
            }

            if (wrong.Count == 0 && !_lines.TryAdd((Text.Likeness(listed.Title), at.Start), listed.Line))
            {
                checks.That(
                    false,
                    "title",
                    new Sentence(
                        "The same title with the same start stands in line {0}.",
                        _lines[(Text.Likeness(listed.Title), at.Start)]
                    )
                );
            }

            if (checks.Fault is null)
            {
                _meant.Add(new Meant(listed, details));
                return;
            }
        }

        _leftOut.Add(new LeftOutSession(listed, checks.Fault!.Fields));
    }

    /// <summary>Same title and start; then, where a title is left once here and once there, a session that has moved.</summary>
    private void Match()
    {
        var there = parts.Sessions.ToLookup(s => (Text.Likeness(s.Title), s.Start));
        var taken = new HashSet<Session>();
        foreach (var meant in _meant)
        {
            meant.Known = there[(Text.Likeness(meant.Details.Title), meant.Details.Start)].FirstOrDefault(taken.Add);
        }

        var left = parts.Sessions.Where(s => !taken.Contains(s)).ToLookup(s => Text.Likeness(s.Title));
        foreach (var of in _meant.Where(m => m.Known is null).GroupBy(m => Text.Likeness(m.Details.Title)).ToList())
        {
            if (of.Count() == 1 && left[of.Key].Count() == 1)
            {
                of.Single().Known = left[of.Key].Single();
            }
        }
    }

    private void Settle(Meant meant, ref int free)
    {
        var checks = new Checks();
        var listed = meant.Listed;
        var details = meant.Known?.Details() ?? meant.Details;
        details = details with
        {
            Title = meant.Details.Title,
            Start = meant.Details.Start,
            End = meant.Details.End,
            Abstract = listed.Abstract is null ? details.Abstract : meant.Details.Abstract,
            Kind = listed.Kind is { Length: > 0 } || meant.Known is null ? meant.Details.Kind : details.Kind,
            Capacity = listed.Capacity is null ? details.Capacity : meant.Details.Capacity,
            Room = listed.Room is null ? details.Room : parts.RoomOf(listed.Room, id, checks),
            Track = listed.Track is null ? details.Track : parts.TrackOf(listed.Track, id, checks),
            Speakers = listed.Speakers is null ? details.Speakers : parts.SpeakersOf(listed.Speakers, id, checks),
        };
        details = details.Tidied();
        if (meant.Known is { Capacity: not null } limited && details.Capacity is { } fewer && fewer < limited.Taken)
        {
            checks.That(false, "capacity", ScheduleFaults.TooFew(limited.Taken));
        }

        if (meant.Known is null)
        {
            checks.That(free > 0, "title", new Sentence("An event has at most {0} sessions.", Session.MostOfEvent));
            free--;
        }

        var at = _meant.IndexOf(meant);
        if (checks.Fault is { } fault)
        {
            _meant.RemoveAt(at);
            _leftOut.Add(new LeftOutSession(listed, fault.Fields));
            return;
        }

        _meant[at] = meant with
        {
            Details = details,
            As =
                meant.Known is null ? ListedAs.New
                : IsSame(meant.Known.Details(), details) ? ListedAs.Same
                : ListedAs.Changed,
            MovedFrom = meant.Known is { } known && known.Start != details.Start ? known.Start : null,
        };
    }

    private PlannedSession Planned(Meant meant) =>
        new(
            meant.Listed.Line,
            meant.As,
            meant.Details.Title,
            meant.Details.Kind,
            meant.Details.Start,
            meant.Details.End,
            parts.Name(meant.Details.Room),
            parts.Name(meant.Details.Track),
            [.. meant.Details.Speakers.Select(parts.Name)],
            meant.Details.Capacity,
            meant.MovedFrom
        );

    private static bool IsSame(SessionDetails one, SessionDetails other) =>
        one with { Speakers = other.Speakers } == other && one.Speakers.SequenceEqual(other.Speakers);
}
