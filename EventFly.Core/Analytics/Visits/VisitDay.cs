using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Visits;

/// <summary>
/// How often an event's pages were opened on one day of its zone. Counted as they are opened, without cookies or addresses; nobody
/// else knows these numbers, so they are not built anew.
/// </summary>
public sealed class VisitDay
{
    public EventId Event { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Openings of the event's page.</summary>
    public int Views { get; init; }

    /// <summary>Those of them that did not come from a page of this site.</summary>
    public int Visits { get; init; }

    /// <summary>Openings of its tickets' page that did not come from that page itself.</summary>
    public int Checkouts { get; init; }
}
