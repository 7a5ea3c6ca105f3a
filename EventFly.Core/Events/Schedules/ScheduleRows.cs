using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Schedules;

/// <param name="Start">What the clocks of the event's zone show.</param>
/// <param name="StartsAt">The instant that this is, by today's rules of the zone.</param>
/// <param name="Taken">How many picked it and have a place.</param>
public sealed record SessionRow(
    SessionId Id,
    string Title,
    SessionKind Kind,
    DateTime Start,
    DateTime End,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    RoomId? Room,
    TrackId? Track,
    IReadOnlyList<SpeakerId> Speakers,
    int? Capacity,
    int Taken,
    int Waiting,
    long Version
)
{
    /// <summary>What is odd about it: it overlaps with another one, or lies outside of its event. None of it is forbidden.</summary>
    public IReadOnlyList<Sentence> Warnings { get; init; } = [];
}

public sealed record RoomRow(RoomId Id, string Name, int? Capacity, long Version);

public sealed record TrackRow(TrackId Id, string Name, TrackColour Colour, long Version);

public sealed record SpeakerRow(SpeakerId Id, string Name, string Line, long Version);

/// <summary>A whole schedule, without what is only read one by one: abstracts and bios.</summary>
/// <param name="Sessions">In the order of their times.</param>
/// <param name="Speakers">By their names.</param>
public sealed record SchedulePlan(
    IReadOnlyList<SessionRow> Sessions,
    IReadOnlyList<RoomRow> Rooms,
    IReadOnlyList<TrackRow> Tracks,
    IReadOnlyList<SpeakerRow> Speakers
);
