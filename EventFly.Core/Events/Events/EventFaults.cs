using EventFly.Core.Kernel;

namespace EventFly.Core.Events;

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
}
