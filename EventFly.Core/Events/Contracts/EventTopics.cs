using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

public static class EventTopics
{
    /// <summary>The event was edited, published or cancelled.</summary>
    public static Topic Changed(EventId id) => new("event", id.Value);

    /// <summary>Its sessions, or what they are made of, were changed, or somebody picked one.</summary>
    public static Topic Schedule(EventId id) => new("schedule", id.Value);
}
