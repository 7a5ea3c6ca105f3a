using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

/// <summary>
/// From the first tap to what the screen says about it. Whoever inherits this adds nothing to what is rendered for a
/// question: a hall full of phones is a hall full of these.
/// </summary>
public abstract partial class AskedPoll : ReadingScreen, IHandleEvent
{
    /// <summary>Mostly a vote counts within this time: then it is drawn once, not as sent first. Nobody notices the wait.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(100);

    private const int MostButtons = Poll.HighestStep + 1;

    private readonly Func<Task>[] _taps;
    private readonly Func<Answer, Task> _send;
    private Answer? _sending;
    private Fault? _refusal;

    // Waits for the nickname that this poll asks for.
    private Answer? _unnamed;
    private bool _wasRepeated;
    private bool _isChanging;

    // One bit for each option that is ticked and not sent yet.
    private int _picked;

    protected AskedPoll()
    {
        _send = Send;
        _taps = [.. Enumerable.Range(0, MostButtons).Select(position => (Func<Task>)(() => Tap(position)))];
    }

    /// <summary>Id of the event.</summary>
    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    protected EventId Id => new(Event);

    /// <summary>The answer that counts; null while there is none.</summary>
    protected OwnAnswer? Own { get; set; }

    /// <summary>None counts here, and none is on its way.</summary>
    protected bool LacksAnswer => Own is null && _sending is null;

    /// <summary>What is asked now; null for nothing.</summary>
    protected abstract PollView? Current { get; }

    /// <summary>A tap would arrive.</summary>
    protected abstract bool IsConnected { get; }

    protected virtual bool IsInQuiz => false;

    /// <summary>In a quiz, what is said to those who have answered or whose time is over.</summary>
    protected virtual string InQuiz(PollView poll) =>
        poll.State is PollState.Open ? T["Your answer is in."] : T["Closed. The right answer comes next."];

    /// <summary>Id of the element that says what became of the answer.</summary>
    protected virtual string StatusId => "vote-status";

    /// <summary>A tap by itself changes nothing on the screen; what does, says so.</summary>
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);

    private bool IsDone => _sending is not null || (Own is not null && !_isChanging);

    protected static bool IsSameRound(PollView? before, PollView? after) =>
        before is not null && after is not null && (before.Id, before.Round) == (after.Id, after.Round);

    /// <summary>Another question, or the same asked again.</summary>
    protected void StartAnew(OwnAnswer? own)
    {
        Own = own;
        (_sending, _refusal, _unnamed, _wasRepeated, _isChanging, _picked) = (null, null, null, false, false, 0);
    }

    /// <summary>The same person may answer in another tab, or through a program.</summary>
    /// <returns>Whether this screen did not know.</returns>
    protected bool Learn(OwnAnswer? counted)
    {
        if (counted is null || !LacksAnswer)
        {
            return false;
        }

        StartAnew(counted);
        return true;
    }

    /// <summary>Voting has ended, or goes on.</summary>
    protected void ChangePhase() => (_refusal, _isChanging) = (null, false);

    /// <summary>Nothing that this person is shown is different.</summary>
    protected bool LooksTheSame(PollView? before, PollView? after) =>
        after is null
            ? before is null
            : IsSameRound(before, after)
                && (before!.State, before.IsRevealed) == (after.State, after.IsRevealed)
                && (!ShowsResults(after) || ReferenceEquals(before.Results, after.Results));

    private static bool ShowsOptions(PollView poll) => poll.Kind.HasOptions() && poll.Kind is not PollKind.Ranking;

    private static string KeepOf(PollView poll) => $"{poll.Id}-{poll.Round}";

    /// <summary>What an end of a scale means, for those who hear it.</summary>
    private static string MeaningOf(PollView poll, OptionView step)
    {
        var meaning =
            step.Number == 1 ? poll.Sheet.LowLabel
            : step.Number == poll.Options.Count ? poll.Sheet.HighLabel
            : "";
        return meaning.Length == 0 ? "" : ", " + meaning;
    }

    private bool IsAnswering(PollView poll) => poll.State is PollState.Open && (Own is null || _isChanging);

    /// <summary>The options stay in sight after the vote; fields to type in do not.</summary>
    private bool IsAsked(PollView poll) => IsAnswering(poll) || (Own is not null && ShowsOptions(poll));

    /// <summary>Before a vote there are no counts: they would tell people what to think.</summary>
    private bool ShowsResults(PollView poll) =>
        poll.ShowsCounts && !IsAnswering(poll) && (Own is not null || poll.State is PollState.Closed);

    /// <summary>Not before the circuit stands: until then the buttons are a picture, and a tap on them would be lost.</summary>
    private bool CanVote(PollView poll) => IsConnected && IsAnswering(poll) && _sending is null;

    private bool MayChange(PollView poll) =>
        IsConnected
        && poll is { State: PollState.Open, Sheet.MayChange: true }
        && Own is { Answer: not null }
        && !_isChanging;

    private bool IsChosen(int position)
    {
        var isPicking = Current is { Kind: PollKind.Multiple } poll && _sending is null && IsAnswering(poll);
        return isPicking
            ? (_picked & (1 << position)) != 0
            : (_sending is { } sending ? new OwnAnswer(sending) : Own)?.Has(position) is true;
    }

    /// <summary>A row of steps is one stop for the Tab key: the chosen step or the first. Arrow keys go on from there.</summary>
    private bool IsFirstReached(PollView poll, OptionView option)
    {
        var chosen = poll.Options.FirstOrDefault(o => IsChosen(o.Number - 1)) ?? poll.Options[0];
        return option.Number == chosen.Number;
    }

    private bool IsOwnOption(PollView poll, OptionView option) =>
        poll.Kind is not PollKind.Ranking && Own?.Has(option.Number - 1) is true;

    /// <summary>The own answer where no option can be marked with it.</summary>
    private string? OwnWords(PollView poll) =>
        !ShowsOptions(poll) && !IsAnswering(poll) && Own?.Answer is { } answer
            ? PollLook.Say(poll.Sheet, answer)
            : null;

    private Task Tap(int position)
    {
        if (Current is not { } poll || !CanVote(poll))
        {
            return Task.CompletedTask;
        }

        if (poll.Kind is not PollKind.Multiple)
        {
            return Send(Answer.Option(position));
        }

        Pick(poll.Sheet.MostAnswers, 1 << position);
        return Task.CompletedTask;
    }

    private void Pick(int most, int option)
    {
        var picked = _picked ^ option;
        var isTooMany = most > 0 && int.PopCount(picked) > most;
        _refusal = isTooMany ? PollFaults.TooMany(most) : null;
        _picked = isTooMany ? _picked : picked;
        StateHasChanged();
    }

    private Task SendPicked() =>
        Send(Answer.Options(Enumerable.Range(0, MostButtons).Where(position => (_picked & (1 << position)) != 0)));

    private void Change()
    {
        (_isChanging, _wasRepeated, _refusal) = (true, false, null);
        _picked = ShowsOptions(Current!) ? Own!.Value.Answer!.Value.Positions.Sum(position => 1 << position) : 0;
        StateHasChanged();
    }

    private async Task Send(Answer answer)
    {
        if (Current is not { } poll || !CanVote(poll))
        {
            return;
        }

        (_sending, _refusal, _unnamed) = (answer, null, null);
        var casting = Run(new CastVote(Id, poll.Id, poll.Round, answer));
        if (await Task.WhenAny(casting, Task.Delay(Unnoticed)) != casting)
        {
            StateHasChanged();
        }

        var cast = await casting;
        if (IsGone || (Current?.Id, Current?.Round) != (poll.Id, poll.Round))
        {
            return;
        }

        _sending = null;
        if (cast.IsDone)
        {
            (Own, _wasRepeated, _isChanging) = (cast.Value.Own, !cast.Value.WasTaken, false);
        }
        else
        {
            _refusal = cast.Fault;
            _unnamed = cast.Fault.Code == PollFaults.NeedsNickname.Code ? answer : null;
        }

        StateHasChanged();
    }

    private Task Named() => _unnamed is { } answer ? Send(answer) : Task.CompletedTask;

    private string How(PollView poll)
    {
        var most = poll.Sheet.MostAnswers;
        return poll.Kind switch
        {
            PollKind.Multiple when most > 0 => T["Choose up to {0}, then send.", most],
            PollKind.Multiple => T["Choose as many as you like, then send."],
            PollKind.Ranking => T["Tap them in your order, best first, then send."],
            PollKind.WordCloud when most > 1 => T["Up to {0} words.", most],
            _ => "",
        };
    }

    /// <summary>What becomes known of an answer, said before it is given.</summary>
    private string Privacy(PollView poll) =>
        poll.Sheet.Privacy switch
        {
            _ when IsInQuiz => "",
            PollPrivacy.Anonymous => T["Anonymous: nobody sees which is yours."],
            PollPrivacy.Named => T["The host sees your answer with your nickname."],
            _ => T["No names: one answer for each device."],
        };

    private string Status(PollView poll) =>
        (_refusal, _sending, Own, poll.State) switch
        {
            ({ } refusal, _, _, _) => T.Say(refusal)!,
            (_, not null, _, _) => IsInQuiz ? T["Sending your answer…"] : T["Sending your vote…"],
            (_, _, not null, PollState.Open) or (_, _, _, PollState.Closed) when IsInQuiz => InQuiz(poll),
            (_, _, not null, PollState.Open) when _isChanging => T[
                "Your earlier answer counts until you send another."
            ],
            (_, _, not null, PollState.Open) when _wasRepeated => T["You had voted already. Your first vote counts."],
            (_, _, { Answer: null }, PollState.Open) => T["Your answer is counted. Nobody can see which one is yours."],
            (_, _, not null, PollState.Open) when poll.ShowsCounts => T[
                "Your vote is counted. {0} so far.",
                poll.Total
            ],
            (_, _, not null, PollState.Open) => T["Your vote is counted. The host shows the result soon."],
            (_, _, null, PollState.Open) when !IsConnected => T["One moment, we are connecting…"],
            (_, _, null, PollState.Open) when !poll.Kind.TakesOne() => "",
            (_, _, null, PollState.Open) when poll.Sheet.MayChange => T["Tap one. You can change it later."],
            (_, _, null, PollState.Open) => T["Tap one. Your first tap counts."],
            (_, _, _, _) when poll.ShowsCounts => T.Count(
                poll.Total,
                "Voting is closed. 1 vote.",
                "Voting is closed. {0} votes."
            ),
            _ => T["Voting is closed. The host shows the result soon."],
        };
}
