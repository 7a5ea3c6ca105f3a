using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Moderation;

internal sealed class ModerationTrail(IFeedDb db, Actor actor, TimeProvider time, IAfterCommit after) : IModerationTrail
{
    public void Note(EventId @event, ModerationAct act, Guid subject, string words)
    {
        db.Moderation.Add(ModerationEntry.Of(@event, actor, act, subject, words, time.GetUtcNow()));
        after.Signal(ModerationTopics.Trail(@event));
    }
}
