using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Picks;

internal static class PickThrottle
{
    /// <summary>Somebody plans a day in a minute; a machine that books out workshops is stopped.</summary>
    public static readonly Throttle Picks = new("session-picks")
    {
        Person = new Rate(60, TimeSpan.FromSeconds(1)),
        Network = new Rate(1_000, TimeSpan.FromMilliseconds(100)),
    };
}
