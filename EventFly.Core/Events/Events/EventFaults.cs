using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Events;

internal static class EventFaults
{
    public static readonly Fault IsCancelled = Fault.Refused(
        "events.cancelled",
        "This event is cancelled. Duplicate it to plan it anew."
    );

    public static readonly Fault HasEnded = Fault.Refused(
        "events.ended",
        "This event has ended. Move its dates before you publish it."
    );

    public static readonly Fault IsOver = Fault.Refused(
        "events.over",
        "This event is over: there is nothing left to cancel."
    );

    public static readonly Fault TooMany = Fault.Refused(
        "events.too-many",
        new Sentence("An organization has at most {0} events.", NewEvents.MostOfOrganization)
    );

    public static readonly Fault ChangedMeanwhile = new(
        "events.changed-meanwhile",
        FaultKind.Conflict,
        "Somebody saved other changes to this event after you opened it. What you typed is still here."
    );
}
