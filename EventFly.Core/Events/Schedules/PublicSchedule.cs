using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Tracks;

namespace EventFly.Core.Events.Schedules;

public enum PickState
{
    /// <summary>Not in one's own schedule.</summary>
    None,

    /// <summary>In it; where the session has a capacity, with a place.</summary>
    Picked,

    /// <summary>In it, and all places are taken: in the line.</summary>
    Waiting,
}

public sealed record SpeakerName(SpeakerId Id, string Name, string Line);

public sealed record TrackName(TrackId Id, string Name, TrackColour Colour);

/// <summary>A session as visitors see it.</summary>
/// <param name="StartsAt">The instant, by today's rules of the event's zone.</param>
/// <param name="Start">The same as the clocks on the spot show it.</param>
/// <param name="Room">Its name; empty where it is not known.</param>
/// <param name="Track">Null: it is of none.</param>
public sealed record PublicSession(
    SessionId Id,
    string Title,
    SessionKind Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Room,
    TrackName? Track,
    IReadOnlyList<SpeakerName> Speakers,
    int? Capacity,
    long Version
)
{
    /// <summary>How many places are left; null where as many as want can come.</summary>
    public int? PlacesLeft { get; init; }

    /// <summary>How many wait for a place.</summary>
    public int Waiting { get; init; }

    /// <summary>Of who looks.</summary>
    public PickState Mine { get; init; }

    /// <summary>As the how manieth they wait, from 1; 0 where they do not.</summary>
    public int MyPlace { get; init; }

    /// <summary>Titles of other sessions in their schedule that share time with it.</summary>
    public IReadOnlyList<string> Collides { get; init; } = [];

    public bool CanBePicked => Kind is not SessionKind.Break;

    public bool IsOn(DateTimeOffset now) => StartsAt <= now && now < EndsAt;
}

/// <param name="Version">Of the event.</param>
/// <param name="Sessions">In the order of their times; those at the same time by their rooms.</param>
/// <param name="Rooms">The names of those that a session takes place in, in their order.</param>
public sealed record PublicSchedule(
    EventCard Event,
    IReadOnlyList<PublicSession> Sessions,
    IReadOnlyList<string> Rooms,
    IReadOnlyList<TrackName> Tracks,
    long Version
)
{
    /// <summary>People can put sessions into their schedule.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who looks picked something on this device that is not their account's yet.</summary>
    public bool HasLoosePicks { get; init; }
}
