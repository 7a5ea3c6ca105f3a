using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Visits;

public enum PageLook
{
    /// <summary>The event's page, from elsewhere.</summary>
    Visit,

    /// <summary>The event's page again, from another page of this site.</summary>
    View,

    /// <summary>The page where its tickets are chosen.</summary>
    Checkout,
}

/// <summary>
/// Counts how often the pages of an event are opened. Nothing is known of who opens them; looks are summed up in memory for a second
/// and written together, so that a page view writes nothing.
/// </summary>
public interface IVisits
{
    void Note(EventCard subject, PageLook look);
}
