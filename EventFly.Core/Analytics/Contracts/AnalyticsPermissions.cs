using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Contracts;

public static class AnalyticsPermissions
{
    /// <summary>See counters, charts and reports.</summary>
    public static readonly Permission View = new("analytics.view");
}
