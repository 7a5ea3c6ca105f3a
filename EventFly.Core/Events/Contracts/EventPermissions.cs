using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Contracts;

public static class EventPermissions
{
    /// <summary>See the organization's events that are not public, and their dashboards.</summary>
    public static readonly Permission View = new("events.view");

    /// <summary>Create, edit, publish and cancel events.</summary>
    public static readonly Permission Manage = new("events.manage");
}
