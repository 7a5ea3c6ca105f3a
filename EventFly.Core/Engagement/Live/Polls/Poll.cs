using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

public enum PollState
{
    Draft,
    Open,
    Closed,
}

/// <summary>When phones and the big screen may see the counts. The host always does.</summary>
public enum ResultsShown
{
    /// <summary>As soon as one has voted, and they move.</summary>
    WhileOpen,

    /// <summary>Only after the host reveals them.</summary>
    WhenRevealed,
}

/// <summary>One question to the hall; everyone has one vote in each of its rounds. As part of a quiz it also has right answers.</summary>
public sealed partial class Poll : Aggregate
{
    public const int QuestionLength = 200;
    public const int OptionLength = 100;
    public const int LabelLength = 40;
    public const int PictureLength = 200;
    public const int MostOptions = 8;
    public const int MostWords = 5;
    public const int HighestStep = 10;
    public const int UsualHighestStep = 5;

    private Poll() { }

    public PollId Id { get; private set; }

    public EventId Event { get; private set; }

    public PollKind Kind { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>In the order shown; the steps of a rating, lowest first. Empty for kinds without options.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    /// <inheritdoc cref="PollDraft.Pictures"/>
    public IReadOnlyList<string> Pictures { get; private set; } = [];

    public PollPrivacy Privacy { get; private set; }

    /// <inheritdoc cref="PollDraft.MayChange"/>
    public bool MayChange { get; private set; }

    /// <inheritdoc cref="PollDraft.MostAnswers"/>
    public int MostAnswers { get; private set; }

    /// <inheritdoc cref="PollDraft.Low"/>
    public decimal? Low { get; private set; }

    /// <inheritdoc cref="PollDraft.High"/>
    public decimal? High { get; private set; }

    public string LowLabel { get; private set; } = "";

    public string HighLabel { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public ResultsShown ResultsShown { get; private set; }

    public PollState State { get; private set; }

    /// <summary>The counts may be seen by all, whatever <see cref="ResultsShown"/> says.</summary>
    public bool IsRevealed { get; private set; }

    /// <summary>Counted from 1; a participant has one vote in each.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>The quiz that this is a question of; null for a poll of its own.</summary>
    public QuizId? Quiz { get; private set; }

    /// <summary>Place in its quiz, from 1; 0 outside of one.</summary>
    public int Number { get; private set; }

    /// <summary>Null outside of a quiz.</summary>
    public Marking? Marking { get; private set; }

    /// <summary>The right answer may be seen by all; only in a quiz.</summary>
    public bool IsSolved { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    /// <summary>When this round was first opened.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>No vote that arrives later counts; those that arrived before are still taken until it is sealed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public static Result<Poll> Draft(EventId id, PollDraft draft, DateTimeOffset now)
    {
        if (draft.Fault() is { } fault)
        {
            return fault;
        }

        var poll = new Poll
        {
            Id = PollId.New(),
            Event = id,
            PreparedAt = now,
        };
        poll.Apply(draft);
        return poll;
    }

    /// <summary>A question of a quiz: its counts are shown when the host says so, and only afterwards the right answer.</summary>
    public static Result<Poll> DraftQuestion(
        EventId id,
        QuizId quiz,
        int number,
        PollDraft draft,
        Marking marking,
        DateTimeOffset now
    )
    {
        var question = draft with
        {
            ResultsShown = ResultsShown.WhenRevealed,
            MayChange = false,
            Privacy = PollPrivacy.Pseudonymous,
        };
        var drafted = Draft(id, question, now);
        if (drafted.IsDone)
        {
            (drafted.Value.Quiz, drafted.Value.Number, drafted.Value.Marking) = (quiz, number, marking);
        }

        return drafted;
    }

    public Result<Done> Edit(PollDraft draft)
    {
        if (State is not PollState.Draft)
        {
            return PollFaults.AlreadyAsked;
        }

        if (draft.Fault() is { } fault)
        {
            return fault;
        }

        Apply(draft);
        return Result.Done;
    }

    /// <summary>
    /// Lets the hall vote; from closed it goes on with the same round, and votes that were cast stay. What is answered in
    /// the feed goes on there.
    /// </summary>
    public Result<Done> Open(DateTimeOffset now)
    {
        if (IsSelfPaced && State is not PollState.Closed)
        {
            return State is PollState.Draft ? PollFaults.WaitsForPost : PollFaults.RunsInFeed;
        }

        Begin(now);
        return Result.Done;
    }

    /// <summary>Asks again from zero; the rounds before stay as they are, to compare with.</summary>
    public Result<Done> StartRound(DateTimeOffset now)
    {
        if (State is PollState.Open)
        {
            return PollFaults.StillOpen;
        }

        if (State is PollState.Closed)
        {
            RequireSealed();
            Round++;
            IsSelfPaced = false;
            IsSolved = false;
            OpenedAt = null;
        }

        return Open(now);
    }

    /// <summary>Asks a question of a quiz that is played for the <paramref name="run"/>th time.</summary>
    internal void Ask(int run, DateTimeOffset now, bool isSelfPaced = false)
    {
        if (State is PollState.Open && Round == run)
        {
            return;
        }

        RequireSealed();
        (Round, State, OpenedAt, IsSolved, IsSelfPaced) = (run, PollState.Closed, null, false, isSelfPaced);
        Begin(now);
    }

    public Result<Done> Reveal()
    {
        if (State is PollState.Draft)
        {
            return PollFaults.NotOpen;
        }

        IsRevealed = true;
        return Result.Done;
    }

    /// <summary>Shows the right answer. Voting must be over: nobody may still act on it.</summary>
    public Result<Done> Solve()
    {
        if (State is not PollState.Closed)
        {
            return PollFaults.StillOpen;
        }

        IsRevealed = true;
        IsSolved = true;
        return Result.Done;
    }

    /// <summary>When the time of a participant is over, grace included; null when it is not limited.</summary>
    /// <param name="timeFactor">How much longer than others they may take; at least 1.</param>
    public DateTimeOffset? Deadline(double timeFactor) =>
        OpenedAt is { } opened ? Marking?.Deadline(opened, timeFactor) : null;

    private void Begin(DateTimeOffset now)
    {
        if (State is PollState.Open)
        {
            return;
        }

        State = PollState.Open;
        IsRevealed = false;
        OpenedAt ??= now;
        ClosedAt = null;
        IsSealed = false;
        Raise(new PollOpened(Event, Id, Round, now, IsSelfPaced));
    }

    private void Apply(PollDraft draft)
    {
        Kind = draft.Kind;
        Question = draft.Question.Trim();
        Options = [.. draft.Given];
        Pictures = [.. draft.GivenPictures];
        Privacy = draft.Privacy;
        MayChange = draft.MayChange;
        MostAnswers = draft.MostAnswers;
        (Low, High) =
            draft.Kind is PollKind.Rating ? (draft.Low ?? 1, draft.High ?? UsualHighestStep) : (draft.Low, draft.High);
        (LowLabel, HighLabel, Unit) = (draft.LowLabel.Trim(), draft.HighLabel.Trim(), draft.Unit.Trim());
        ResultsShown = draft.ResultsShown;
    }
}
