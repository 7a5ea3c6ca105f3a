using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Schedules;

internal static class ScheduleFaults
{
    public static readonly Fault ChangedMeanwhile = new(
        "events.schedule-changed-meanwhile",
        FaultKind.Outdated,
        "Somebody saved other changes to this after you opened it. What you typed is still here."
    );

    public static readonly Fault EnoughSessions = Fault.Refused(
        "events.enough-sessions",
        new Sentence("An event has at most {0} sessions.", Session.MostOfEvent)
    );

    public static readonly Fault EnoughSpeakers = Fault.Refused(
        "events.enough-speakers",
        new Sentence("An event has at most {0} speakers.", Speaker.MostOfEvent)
    );

    public static readonly Fault EnoughRooms = Fault.Refused(
        "events.enough-rooms",
        new Sentence("An event has at most {0} rooms.", Room.MostOfEvent)
    );

    public static readonly Fault EnoughTracks = Fault.Refused(
        "events.enough-tracks",
        new Sentence("An event has at most {0} tracks.", Track.MostOfEvent)
    );

    public static readonly Fault Breaks = Fault.Refused(
        "events.session-is-a-break",
        "A break needs no place: just come."
    );

    public static readonly Fault SessionIsOver = Fault.Refused("events.session-over", "This session is over.");

    public static readonly Fault NotOpen = Fault.Refused(
        "events.schedule-closed",
        "Sessions can be picked while the event is published and not over."
    );

    public static readonly Fault NoDevice = Fault.Refused(
        "events.no-device",
        "Your browser sent no cookie, so nobody would know your schedule again. Allow cookies for this site or sign in, then pick it again."
    );

    public static readonly Fault EnoughPicks = Fault.Refused(
        "events.enough-picks",
        new Sentence("Your schedule holds at most {0} sessions. Take some out first.", Picks.SessionPick.MostOfPerson)
    );

    /// <param name="taken">How many have a place.</param>
    public static Fault TooFewPlaces(int taken) => Fault.Invalid("capacity", TooFew(taken));

    public static Sentence TooFew(int taken) =>
        new("{0} people have a place already. Give at least that many, or leave it empty.", taken);

    /// <summary>Asked of what the transaction read: who saves at the same moment fails on the version, is run again, and meets this.</summary>
    public static Fault? OutdatedFault(this Aggregate found, long? seen) =>
        seen is { } version && found.Version != version ? ChangedMeanwhile : null;
}
