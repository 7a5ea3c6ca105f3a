using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Contracts;

public static class AnalyticsTopics
{
    /// <summary>The attendance numbers of one event have moved.</summary>
    public static Topic Attendance(EventId id) => new("attendance", id.Value);

    /// <summary>The participation numbers of one event have moved.</summary>
    public static Topic Participation(EventId id) => new("participation", id.Value);
}
