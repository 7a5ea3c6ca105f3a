using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

public enum AudienceQuestionState
{
    /// <summary>Only the host sees it yet.</summary>
    Waiting,

    /// <summary>On the board, where the hall votes for it.</summary>
    Shown,

    Answered,

    /// <summary>Taken off the board.</summary>
    Archived,

    /// <summary>Never came on the board.</summary>
    Rejected,
}

/// <summary>What somebody in the hall wants to know.</summary>
public sealed class AudienceQuestion : Aggregate
{
    public const int TextLength = 300;

    private AudienceQuestion() { }

    public AudienceQuestionId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>Known to the rules only: no screen shows who asked, unless <see cref="ShowsNickname"/>.</summary>
    public ParticipantId Asker { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>
    /// Equal for questions that say the same; unique within an event, so that two who ask at once cannot both come on the
    /// board. Null while it is off the board.
    /// </summary>
    public string? Sameness { get; private set; }

    public bool ShowsNickname { get; private set; }

    public AudienceQuestionState State { get; private set; }

    /// <summary>Stays above the others, whatever their votes.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>Moved in the transaction that writes the votes themselves, and nowhere else.</summary>
    public int Votes { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public static Result<AudienceQuestion> Ask(
        EventId @event,
        ParticipantId asker,
        string text,
        bool showsNickname,
        QnaMode mode,
        DateTimeOffset now
    )
    {
        var wording = Kernel.Text.Tidy(text);
        if (AudienceQuestionText.FaultOf(wording) is { } fault)
        {
            return fault;
        }

        return new AudienceQuestion
        {
            Id = AudienceQuestionId.New(),
            Event = @event,
            Asker = asker,
            Text = wording,
            Sameness = AudienceQuestionText.SamenessOf(wording),
            ShowsNickname = showsNickname,
            State = mode is QnaMode.Moderated ? AudienceQuestionState.Waiting : AudienceQuestionState.Shown,
            AskedAt = now,
        };
    }

    /// <summary>Puts it on the board: for the first time, once more, or because it is not answered after all.</summary>
    public Result<Done> Show()
    {
        State = AudienceQuestionState.Shown;
        Sameness = AudienceQuestionText.SamenessOf(Text);
        AnsweredAt = null;
        return Result.Done;
    }

    public Result<Done> Reject()
    {
        if (State is not (AudienceQuestionState.Waiting or AudienceQuestionState.Rejected))
        {
            return AskingFaults.AlreadyShown;
        }

        return LeaveFor(AudienceQuestionState.Rejected);
    }

    public Result<Done> Answer(DateTimeOffset now)
    {
        if (State is not (AudienceQuestionState.Shown or AudienceQuestionState.Answered))
        {
            return AskingFaults.NotOnBoard;
        }

        State = AudienceQuestionState.Answered;
        IsPinned = false;
        AnsweredAt ??= now;
        return Result.Done;
    }

    public Result<Done> Archive() => LeaveFor(AudienceQuestionState.Archived);

    public Result<Done> Pin()
    {
        if (State is not AudienceQuestionState.Shown)
        {
            return AskingFaults.NotOnBoard;
        }

        IsPinned = true;
        return Result.Done;
    }

    public Result<Done> Unpin()
    {
        IsPinned = false;
        return Result.Done;
    }

    private Result<Done> LeaveFor(AudienceQuestionState state)
    {
        State = state;
        IsPinned = false;
        Sameness = null;
        return Result.Done;
    }
}
