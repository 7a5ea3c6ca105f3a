using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

public static class FeedTopics
{
    /// <summary>A post of one event's feed was published, edited, pinned or taken away.</summary>
    public static Topic Feed(EventId id) => new("feed", id.Value);
}
