using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>One line of a list of sessions, as it is written there. Null where the list has no such column: then nothing is changed of it.</summary>
/// <param name="Line">From 1, as the file or the program that sends the list counts.</param>
/// <param name="Day">Empty: that of the line above, or the only one of the event.</param>
/// <param name="Start">A time, a day and a time, or a time from and to.</param>
/// <param name="Speakers">Several with semicolons between them, or else with commas.</param>
public sealed record ListedSession(
    int Line,
    string Title,
    string Day,
    string Start,
    string End,
    string? Room = null,
    string? Track = null,
    string? Speakers = null,
    [property: ManyLines] string? Abstract = null,
    string? Capacity = null,
    string? Kind = null
);

public enum ListedAs
{
    New,
    Changed,

    /// <summary>The schedule says the same already.</summary>
    Same,
}

/// <summary>A line that becomes a session.</summary>
/// <param name="Start">By the clocks of the event's zone.</param>
/// <param name="MovedFrom">When it began so far; null where that stays.</param>
public sealed record PlannedSession(
    int Line,
    ListedAs As,
    string Title,
    SessionKind Kind,
    DateTime Start,
    DateTime End,
    string Room,
    string Track,
    IReadOnlyList<string> Speakers,
    int? Capacity,
    DateTime? MovedFrom
);

/// <summary>A line that does not, and why.</summary>
/// <param name="Faults">At least one.</param>
public sealed record LeftOutSession(ListedSession Session, IReadOnlyList<FieldFault> Faults);

/// <summary>What comes of a list.</summary>
/// <param name="Rooms">The names of those that are new; likewise the tracks and the speakers.</param>
public sealed record ScheduleImport(
    IReadOnlyList<PlannedSession> Sessions,
    IReadOnlyList<LeftOutSession> LeftOut,
    IReadOnlyList<string> Rooms,
    IReadOnlyList<string> Tracks,
    IReadOnlyList<string> Speakers
)
{
    public int Count(ListedAs how) => Sessions.Count(s => s.As == how);
}
