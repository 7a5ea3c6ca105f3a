using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Who may put questions before the hall.</summary>
public enum QnaMode
{
    /// <summary>Nobody; phones do not offer it.</summary>
    Off,

    /// <summary>Everyone; questions are on the board at once.</summary>
    Open,

    /// <summary>Everyone, but the host reads first.</summary>
    Moderated,
}

/// <summary>Where one event's audience asks, and whether the big screen shows it.</summary>
public sealed class QuestionBoard : Aggregate
{
    private QuestionBoard() { }

    public EventId Event { get; private set; }

    public QnaMode Mode { get; private set; }

    /// <summary>Since when the big screen shows the questions; null while it does not.</summary>
    public DateTimeOffset? OnStageSince { get; private set; }

    /// <summary>The one question that the big screen shows; null for the whole board.</summary>
    public AudienceQuestionId? OnStage { get; private set; }

    public static QuestionBoard For(EventId id) => new() { Event = id };

    public Result<Done> Switch(QnaMode mode)
    {
        Mode = mode;
        return mode is QnaMode.Off ? TakeOffStage() : Result.Done;
    }

    /// <param name="question">Only this one; null for the whole board.</param>
    /// <param name="now">A poll that is opened later takes the stage over.</param>
    public Result<Done> PutOnStage(AudienceQuestionId? question, DateTimeOffset now)
    {
        if (Mode is QnaMode.Off)
        {
            return AskingFaults.Off;
        }

        (OnStage, OnStageSince) = (question, now);
        return Result.Done;
    }

    public Result<Done> TakeOffStage()
    {
        (OnStage, OnStageSince) = (null, null);
        return Result.Done;
    }

    /// <summary>Something else came on the stage at that moment, and the questions make room unless they came later.</summary>
    public Result<Done> StepAside(DateTimeOffset at) => OnStageSince <= at ? TakeOffStage() : Result.Done;
}
