using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

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

    public static readonly Fault NoSuchTeam = Fault.Refused("engagement.no-such-team", "There is no such team.");
}
