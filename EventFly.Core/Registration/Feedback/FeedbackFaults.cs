using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Feedback;

internal static class FeedbackFaults
{
    /// <summary>So many have to have said something before anything of it is shown, where some are anonymous.</summary>
    public const int Fewest = 3;

    public static readonly Fault Off = Fault.Refused(
        "feedback.off",
        "The organizer collects no feedback for this event."
    );

    public static readonly Fault Early = Fault.Refused(
        "feedback.early",
        "It is not over yet. Come back when you have seen it to the end."
    );

    public static readonly Fault Closed = Fault.Refused(
        "feedback.closed",
        "The time to give feedback is over, so it stays as it is."
    );

    public static readonly Fault NoTicket = Fault.Refused(
        "feedback.no-ticket",
        "Only guests say how it was, and this ticket is not good any more."
    );

    public static readonly Fault Given = Fault.Refused(
        "feedback.given",
        "Somebody who had this ticket before you has said how it was. Each ticket has one say."
    );

    public static readonly Fault NotToBeShown = Fault.Refused(
        "feedback.not-to-be-shown",
        "This guest did not allow that the comment is shown, or there is none."
    );

    public static readonly Fault ChangedMeanwhile = new(
        "feedback.changed-meanwhile",
        FaultKind.Outdated,
        "The guest changed this comment after you looked at it. Read it again first."
    );

    public static readonly Fault TooFew = Fault.Refused(
        "feedback.too-few",
        new Sentence(
            "Fewer than {0} guests have answered. What they say is shown when there are more, so that nobody can be told apart.",
            Fewest
        )
    );

    public static readonly Fault IsAskedFor = Fault.Refused(
        "feedback.is-asked-for",
        "An announcement that asks for feedback is planned. Call it back first."
    );

    /// <summary>Why nothing can be given now; null when it can.</summary>
    public static Fault? Refusal(this FeedbackState state) =>
        state switch
        {
            FeedbackState.Off => Off,
            FeedbackState.Early => Early,
            FeedbackState.Closed => Closed,
            FeedbackState.Open => null,
        };
}
