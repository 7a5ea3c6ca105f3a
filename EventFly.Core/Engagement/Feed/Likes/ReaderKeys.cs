using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Likes;

internal static class ReaderKeys
{
    /// <summary>Who counts as one reader: the account, else the device; null for who has neither.</summary>
    public static Guid? ReaderKey(this Actor actor) => actor.Account?.Value ?? actor.Participant?.Value;
}
