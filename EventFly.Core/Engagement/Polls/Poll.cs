using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

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

/// <summary>One question with two to eight options; everyone in the hall has one vote in each round.</summary>
public sealed class Poll : Aggregate
{
    public const int QuestionLength = 200;
    public const int OptionLength = 100;
    public const int MostOptions = 8;

    private Poll() { }

    public PollId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>In the order shown; a vote names its option by position, from 0.</summary>
    public IReadOnlyList<string> Options { get; private set; } = [];

    public ResultsShown ResultsShown { get; private set; }

    public PollState State { get; private set; }

    /// <summary>The counts may be seen by all, whatever <see cref="ResultsShown"/> says.</summary>
    public bool IsRevealed { get; private set; }

    /// <summary>Counted from 1; a participant has one vote in each.</summary>
    public int Round { get; private set; } = 1;

    public DateTimeOffset PreparedAt { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

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
        poll.Take(draft);
        return poll;
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

        Take(draft);
        return Result.Done;
    }

    /// <summary>Lets the hall vote; from closed it goes on with the same round, and votes that were cast stay.</summary>
    public void Open(DateTimeOffset now)
    {
        if (State is PollState.Open)
        {
            return;
        }

        State = PollState.Open;
        IsRevealed = false;
        OpenedAt ??= now;
        ClosedAt = null;
        Raise(new PollOpened(Event, Id, Round, now));
    }

    /// <param name="votes">Ballots counted in this round, for those who keep statistics.</param>
    /// <param name="now">The moment after which no vote counts.</param>
    public Result<Done> Close(int votes, DateTimeOffset now)
    {
        if (State is PollState.Draft)
        {
            return PollFaults.NotOpen;
        }

        if (State is PollState.Open)
        {
            State = PollState.Closed;
            ClosedAt = now;
            Raise(new PollClosed(Event, Id, Round, votes, now));
        }

        return Result.Done;
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

    private void Take(PollDraft draft)
    {
        Question = draft.Question.Trim();
        Options = [.. draft.Given];
        ResultsShown = draft.ResultsShown;
    }
}
