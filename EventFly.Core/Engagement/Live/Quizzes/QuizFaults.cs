using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Quizzes;

public static class QuizFaults
{
    public static readonly Fault AlreadyPlayed = Fault.Refused(
        "engagement.quiz-played",
        "This quiz was played already, so its questions stay as they were answered. Duplicate it to change them."
    );

    public static readonly Fault IsRunning = Fault.Refused("engagement.quiz-running", "This quiz is on already.");

    public static readonly Fault NotRunning = Fault.Refused("engagement.quiz-not-running", "This quiz is not on.");

    public static readonly Fault OtherIsRunning = Fault.Refused(
        "engagement.other-quiz-running",
        "Another quiz is still on. End it first."
    );

    public static readonly Fault NotPlayed = Fault.Refused(
        "engagement.quiz-not-played",
        "This quiz was not played yet, so there is nothing to report."
    );

    public static readonly Fault NoMoreTime = Fault.Refused(
        "engagement.no-more-time",
        "In this quiz everyone has the same time."
    );

    public static readonly Fault NotOver = Fault.Refused(
        "engagement.quiz-not-over",
        "The answer key is shown when the quiz is over."
    );

    public static readonly Fault KeyNotReleased = Fault.Refused(
        "engagement.key-not-released",
        "The host has not given out the answer key yet."
    );

    public static readonly Fault NotNew = Fault.Refused(
        "engagement.quiz-not-new",
        "Only a quiz that was never played goes into the feed. Duplicate this one and post the copy."
    );

    public static readonly Fault WaitsForPost = Fault.Refused(
        "engagement.quiz-waits-for-post",
        "A post that waits will carry this quiz into the feed. Delete that post first."
    );

    public static readonly Fault RunsInFeed = Fault.Refused(
        "engagement.quiz-runs-in-feed",
        "People play this quiz in the feed. Close it there first."
    );

    public static readonly Fault Closed = Fault.Refused(
        "engagement.quiz-closed",
        "This quiz is not open, so nothing in it can be answered now."
    );

    public static readonly Fault AnswerFirst = Fault.Refused(
        "engagement.question-unanswered",
        "Answer the question that you have first, or skip it."
    );

    public static readonly Fault NotNext = Fault.Refused(
        "engagement.question-not-next",
        "This is not your next question. Reload the page to see where you are."
    );

    public static readonly Fault NotAsked = Fault.Refused(
        "engagement.question-not-asked",
        "Ask for this question first: your time runs from then on."
    );

    public static readonly Fault TooLate = Fault.Refused(
        "engagement.time-is-up",
        "Your time for this question was over, so this answer does not count."
    );

    public static readonly Fault NotBegun = Fault.Refused(
        "engagement.turn-not-begun",
        "The question could not be opened, so your time does not run yet. Tap again."
    );

    public static readonly Fault Busy = new(
        "engagement.turns-busy",
        FaultKind.TooMany,
        "Too many people ask at once. Your time does not run yet; tap again."
    );

    public static readonly Fault NoSuchTeam = Fault.Refused("engagement.no-such-team", "There is no such team.");
}
