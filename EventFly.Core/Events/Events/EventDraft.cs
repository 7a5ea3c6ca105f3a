using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Events.Events;

/// <summary>An event as its organizers see and change it.</summary>
/// <param name="Version">Goes back with <see cref="EditEvent"/>, so that nobody overwrites what they have not seen.</param>
public sealed record EventDraft(EventCard Card, EventDetails Details, string CancelReason, long Version);

internal static class EventDrafts
{
    public static EventDraft ToDraft(this Event e) => new(e.ToCard(), e.Details(), e.CancelReason, e.Version);
}
