using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Analytics.Contracts;

public static class AnalyticsTopics
{
    /// <summary>The attendance numbers of one event have moved.</summary>
    public static Topic Attendance(EventId id) => new("attendance", id.Value);

    /// <summary>The sales numbers of one event have moved.</summary>
    public static Topic Sales(EventId id) => new("sales", id.Value);

    /// <summary>Numbers of an organization's events have moved.</summary>
    public static Topic Organization(OrganizationId id) => new("numbers", id.Value);

    /// <summary>The participation numbers of one event have moved.</summary>
    public static Topic Participation(EventId id) => new("participation", id.Value);
}
