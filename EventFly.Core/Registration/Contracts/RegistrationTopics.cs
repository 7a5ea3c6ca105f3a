using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

public static class RegistrationTopics
{
    /// <summary>Announcements of this event were written, or moved on.</summary>
    public static Topic Announcements(EventId subject) => new("announcements", subject.Value);

    /// <summary>Somebody gave feedback about this event, or the team did something about it.</summary>
    public static Topic Feedback(EventId subject) => new("feedback", subject.Value);
}
