using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Registration.SalesLinks;

/// <summary>
/// Counts how often an event's page is opened by a link. Nothing is known of who opens it; visits are summed up in memory for a few
/// seconds and written together, so that a page view writes nothing.
/// </summary>
public interface ILinkVisits
{
    /// <param name="subject">An event that is there.</param>
    /// <param name="via">The code in the address, as it came; what can be none counts nowhere.</param>
    void Note(EventId subject, string? via);
}
