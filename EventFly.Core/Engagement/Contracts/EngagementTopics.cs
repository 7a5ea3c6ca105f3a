using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

public static class EngagementTopics
{
    /// <summary>People joined the hall of this event, or voted in it. Signalled after the commit, many at a time.</summary>
    public static Topic Participation(EventId id) => new("participation-in-hall", id.Value);
}
