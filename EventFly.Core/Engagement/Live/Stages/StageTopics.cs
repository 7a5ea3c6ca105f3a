using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Stages;

public static class StageTopics
{
    /// <summary>What is on the stage of this event, or its phase, has changed in the database.</summary>
    public static Topic Stage(EventId id) => new("stage", id.Value);

    /// <summary>The event's list of polls has changed.</summary>
    public static Topic Polls(EventId id) => new("polls", id.Value);
}
