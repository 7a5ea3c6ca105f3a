using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

public static class AskingFaults
{
    public static readonly Fault Off = Fault.Refused(
        "engagement.questions-off",
        "The host does not take questions at the moment."
    );

    public static readonly Fault NotOnBoard = Fault.Refused(
        "engagement.question-not-on-board",
        "This question is not on the board any more."
    );

    public static readonly Fault AlreadyShown = Fault.Refused(
        "engagement.question-already-shown",
        "The hall has seen this question already. Put it away instead."
    );

    public static readonly Fault SaidBefore = Fault.Refused(
        "engagement.question-said-before",
        "A question that says the same is on the board."
    );

    public static readonly Fault NoNickname = Fault.Invalid("nickname", "Choose a nickname first, or ask without one.");

    public static readonly Fault TooManyWaiting = new(
        "engagement.too-many-questions-waiting",
        FaultKind.TooMany,
        "Three of your questions wait for the host already. Ask this one when one of them is through."
    );

    public static readonly Fault Full = new(
        "engagement.question-board-full",
        FaultKind.TooMany,
        "The board is full. Vote for a question that is on it."
    );

    public static readonly Fault VoteNotSaved = Fault.Refused(
        "engagement.audience-vote-not-saved",
        "Your vote could not be saved, so it does not count yet. Tap again."
    );

    /// <param name="seconds">How long until the next one may be sent.</param>
    public static Fault TooSoon(int seconds) =>
        new(
            "engagement.question-too-soon",
            FaultKind.TooMany,
            seconds == 1
                ? "One question at a time. You can send this one in a second."
                : new Sentence("One question at a time. You can send this one in {0} seconds.", seconds)
        );
}
