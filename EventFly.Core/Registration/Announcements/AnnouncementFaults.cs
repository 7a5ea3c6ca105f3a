using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Announcements;

internal static class AnnouncementFaults
{
    public static readonly Fault IsOnItsWay = Fault.Refused(
        "announcement.on-its-way",
        "This announcement is on its way. Call it back to change it."
    );

    public static readonly Fault HasLeft = Fault.Refused(
        "announcement.has-left",
        "This announcement has left, so it cannot be called back."
    );

    public static readonly Fault TimeHasPassed = Fault.Refused(
        "announcement.time-has-passed",
        "That moment has passed. Choose a later one, or send it now."
    );

    public static readonly Fault EventCancelled = Fault.Refused(
        "announcement.event-cancelled",
        "The event was cancelled: nobody needs to be reminded of it. You can still write to all who had tickets, now or at a time."
    );

    public static readonly Fault NotPublished = Fault.Refused(
        "announcement.not-published",
        "Publish the event first: who follows you could not open it."
    );

    public static readonly Fault AsksTooEarly = Fault.Refused(
        "announcement.asks-too-early",
        "This asks how it was, and would leave before the event is over. Choose a time after its end."
    );

    public static readonly Fault AsksForNothing = Fault.Refused(
        "announcement.asks-for-nothing",
        "This asks how it was, and by then no feedback is collected. Look at what the event's feedback is set to."
    );

    public static readonly Fault NothingToSendAgain = Fault.Refused(
        "announcement.nothing-to-send-again",
        "Nothing of this announcement can be sent again."
    );

    public static readonly Fault Enough = Fault.Refused(
        "announcement.enough",
        new Sentence("An event can have {0} announcements.", SaveAnnouncement.MostOfEvent)
    );
}
