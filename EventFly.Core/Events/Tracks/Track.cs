using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Tracks;

/// <summary>White text on each of them can be read (5:1 or better); the track's name always stands beside it.</summary>
public enum TrackColour
{
    Blue,
    Orange,
    Green,
    Plum,
    Brown,
    Violet,
    Leaf,
    Indigo,
}

/// <summary>What an organizer types about a track.</summary>
/// <param name="Name">1 to 60 characters.</param>
public sealed record TrackDetails(string Name, TrackColour Colour)
{
    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, Track.NameLength),
            "name",
            Sentence.ForText(Name, Track.NameLength, "Give the track a name.")
        );
        checks.That(Enum.IsDefined(Colour), "colour", "Choose one of the colours.");
        return checks.Fault;
    }
}

/// <summary>Sessions of an event that belong together by what they are about.</summary>
public sealed class Track : Aggregate
{
    public const int NameLength = 60;

    /// <summary>So many an event can have.</summary>
    public const int MostOfEvent = 30;

    private Track() { }

    public TrackId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    public TrackColour Colour { get; private set; }

    /// <summary>Its place among the event's tracks, lowest first.</summary>
    public int Position { get; private set; }

    public static Result<Track> Lay(EventId forEvent, TrackDetails details, int position)
    {
        var track = new Track
        {
            Id = TrackId.New(),
            Event = forEvent,
            Position = position,
        };
        return track.Change(details) is { IsDone: false } refused ? refused.Fault : track;
    }

    /// <summary>One that the tracks before do not have, as long as there is one.</summary>
    public static TrackColour FreeColour(IReadOnlyCollection<TrackColour> used) =>
        Enum.GetValues<TrackColour>().OrderBy(c => used.Count(u => u == c)).ThenBy(c => c).First();

    public Result<Done> Change(TrackDetails details)
    {
        if (details.Fault() is { } fault)
        {
            return fault;
        }

        (Name, Colour) = (Text.Tidy(details.Name), details.Colour);
        return Result.Done;
    }

    internal Track CopyFor(EventId other) =>
        new()
        {
            Id = TrackId.New(),
            Event = other,
            Name = Name,
            Colour = Colour,
            Position = Position,
        };
}
