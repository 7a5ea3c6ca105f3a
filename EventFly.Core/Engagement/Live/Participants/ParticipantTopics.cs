using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

public static class ParticipantTopics
{
    /// <summary>Somebody was sent out of the hall, or may come back.</summary>
    public static Topic Exclusions(EventId id) => new("exclusions", id.Value);

    /// <summary>Nicknames or exclusions of the event's participants have changed.</summary>
    public static Topic People(EventId id) => new("people-in-hall", id.Value);
}
