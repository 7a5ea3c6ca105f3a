using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Notices;

public enum OccasionKind
{
    /// <summary>The event starts within a day.</summary>
    Reminder,
    NewTime,
    NewPlace,
    NewTimeAndPlace,
}

/// <summary>
/// A reason to write to all who hold tickets of an event, noted once: nothing else is decided in the commit that it comes from. A
/// job writes to them, some orders at a time.
/// </summary>
public sealed class Occasion : Aggregate
{
    public const int ReasonLength = 100;

    /// <summary>So long before the start guests are reminded.</summary>
    public static readonly TimeSpan RemindBefore = TimeSpan.FromDays(1);

    private Occasion() { }

    public OccasionId Id { get; private set; }

    public EventId Event { get; private set; }

    public OccasionKind Kind { get; private set; }

    /// <summary>A word of our own that one event has once.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Whoever ordered later has learnt it from the page and the letter with the tickets.</summary>
    public DateTimeOffset OrderedBy { get; private set; }

    /// <summary>When the last of them was noted.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>One for each day that the event was ever to start on: who is told of another day is reminded of that one as well.</summary>
    public static Occasion ToRemind(EventId of, DateTimeOffset startsAt) =>
        Make(of, OccasionKind.Reminder, ReasonToRemind(startsAt), startsAt - RemindBefore);

    public static string ReasonToRemind(DateTimeOffset startsAt) => $"reminder:{startsAt.UtcDateTime:yyyy-MM-dd}";

    public static Occasion OfMove(EventMoved moved) =>
        Make(
            moved.Event,
            (moved.IsTimeNew, moved.IsPlaceNew) switch
            {
                (true, false) => OccasionKind.NewTime,
                (false, true) => OccasionKind.NewPlace,
                _ => OccasionKind.NewTimeAndPlace,
            },
            $"moved:{moved.Version}",
            moved.At
        );

    public void Finish(DateTimeOffset now) => FinishedAt = now;

    private static Occasion Make(EventId of, OccasionKind kind, string reason, DateTimeOffset orderedBy) =>
        new()
        {
            Id = OccasionId.New(),
            Event = of,
            Kind = kind,
            Reason = reason,
            OrderedBy = orderedBy,
        };
}
