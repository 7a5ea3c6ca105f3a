using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Contracts;

/// <summary>The audit trail of an event, for both halves: who of the team did what to whose words.</summary>
public interface IModerationTrail
{
    /// <summary>Adds a line for whoever acts now. It is stored in the commit of the act itself.</summary>
    /// <param name="subject">The id of the post, comment, question, participant or poll that it was done to.</param>
    /// <param name="words">The words concerned; long ones are cut.</param>
    void Note(EventId @event, ModerationAct act, Guid subject, string words);
}
