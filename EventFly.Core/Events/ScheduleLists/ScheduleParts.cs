using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>What a schedule is made of, found by its name; what nobody knows yet is made.</summary>
internal sealed class ScheduleParts(
    List<Session> sessions,
    List<Room> rooms,
    List<Track> tracks,
    List<Speaker> speakers
)
{
    private readonly Dictionary<string, Room> _rooms = rooms
        .DistinctBy(r => Text.Likeness(r.Name))
        .ToDictionary(r => Text.Likeness(r.Name));

    private readonly Dictionary<string, Track> _tracks = tracks
        .DistinctBy(t => Text.Likeness(t.Name))
        .ToDictionary(t => Text.Likeness(t.Name));

    private readonly Dictionary<string, Speaker> _speakers = speakers
        .DistinctBy(s => Text.Likeness(s.Name))
        .ToDictionary(s => Text.Likeness(s.Name));

    public IReadOnlyList<Session> Sessions => sessions;

    public List<Room> NewRooms { get; } = [];

    public List<Track> NewTracks { get; } = [];

    public List<Speaker> NewSpeakers { get; } = [];

    public RoomId? RoomOf(string name, EventId id, Checks checks)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (_rooms.TryGetValue(Text.Likeness(name), out var known))
        {
            return known.Id;
        }

        if (
            !checks.That(
                _rooms.Count < Room.MostOfEvent,
                "room",
                new Sentence("An event has at most {0} rooms.", Room.MostOfEvent)
            )
        )
        {
            return null;
        }

        var position = rooms.Concat(NewRooms).Select(r => r.Position + 1).DefaultIfEmpty().Max();
        var opened = Room.Open(id, new RoomDetails(name), position);
        if (!Holds(opened, "room", checks))
        {
            return null;
        }

        NewRooms.Add(_rooms[Text.Likeness(name)] = opened.Value);
        return opened.Value.Id;
    }

    public TrackId? TrackOf(string name, EventId id, Checks checks)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (_tracks.TryGetValue(Text.Likeness(name), out var known))
        {
            return known.Id;
        }

        if (
            !checks.That(
                _tracks.Count < Track.MostOfEvent,
                "track",
                new Sentence("An event has at most {0} tracks.", Track.MostOfEvent)
            )
        )
        {
            return null;
        }

        var position = tracks.Concat(NewTracks).Select(t => t.Position + 1).DefaultIfEmpty().Max();
        var colour = Track.FreeColour([.. _tracks.Values.Select(t => t.Colour)]);
        var laid = Track.Lay(id, new TrackDetails(name, colour), position);
        if (!Holds(laid, "track", checks))
        {
            return null;
        }

        NewTracks.Add(_tracks[Text.Likeness(name)] = laid.Value);
        return laid.Value.Id;
    }

    /// <summary>Where semicolons part them, commas belong to the names.</summary>
    public IReadOnlyList<SpeakerId> SpeakersOf(string names, EventId id, Checks checks)
    {
        var each = Text.EachOnce(names.Split(names.Contains(';', StringComparison.Ordinal) ? ';' : ','));
        if (
            !checks.That(
                each.Length <= Session.MostSpeakers,
                "speakers",
                new Sentence("A session has at most {0} speakers.", Session.MostSpeakers)
            )
        )
        {
            return [];
        }

        return [.. each.Select(name => SpeakerOf(name, id, checks)).OfType<SpeakerId>()];
    }

    public string Name(RoomId? id) => id is { } room ? _rooms.Values.FirstOrDefault(r => r.Id == room)?.Name ?? "" : "";

    public string Name(TrackId? id) =>
        id is { } track ? _tracks.Values.FirstOrDefault(t => t.Id == track)?.Name ?? "" : "";

    public string Name(SpeakerId id) => _speakers.Values.FirstOrDefault(s => s.Id == id)?.Name ?? "";

    private SpeakerId? SpeakerOf(string name, EventId id, Checks checks)
    {
        if (_speakers.TryGetValue(Text.Likeness(name), out var known))
        {
            return known.Id;
        }

        if (
            !checks.That(
                _speakers.Count < Speaker.MostOfEvent,
                "speakers",
                new Sentence("An event has at most {0} speakers.", Speaker.MostOfEvent)
            )
        )
        {
            return null;
        }

        var invited = Speaker.Invite(id, new SpeakerDetails(name));
        if (!Holds(invited, "speakers", checks))
        {
            return null;
        }

        NewSpeakers.Add(_speakers[Text.Likeness(name)] = invited.Value);
        return invited.Value.Id;
    }

    /// <summary>A name that is too long is wrong in its own column.</summary>
    private static bool Holds<T>(Result<T> made, string field, Checks checks) =>
        made.IsDone || checks.That(false, field, made.Fault.Fields[0].Sentence);
}
