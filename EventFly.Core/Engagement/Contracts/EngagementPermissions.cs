using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Contracts;

public static class EngagementPermissions
{
    /// <summary>Prepare, open, close and reveal polls; put them on the stage.</summary>
    public static readonly Permission Host = new("live.host");

    /// <summary>Post in an event's feed for the organizers, and moderate it.</summary>
    public static readonly Permission Feed = new("feed.manage");
}
