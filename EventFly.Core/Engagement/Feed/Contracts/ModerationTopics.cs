using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Contracts;

public static class ModerationTopics
{
    /// <summary>A line was added to the event's moderation trail.</summary>
    public static Topic Trail(EventId id) => new("moderation-trail", id.Value);
}
