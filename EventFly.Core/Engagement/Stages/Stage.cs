using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>What one event's hall looks at together. One poll at a time, or nothing: the lobby.</summary>
public sealed class Stage : Aggregate
{
    private Stage() { }

    public EventId Event { get; private set; }

    /// <summary>The poll on every screen; null in the lobby.</summary>
    public PollId? Poll { get; private set; }

    public static Stage For(EventId id) => new() { Event = id };

    public void Show(PollId poll) => Poll = poll;

    public void Clear() => Poll = null;
}
