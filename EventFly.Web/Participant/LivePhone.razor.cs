using System.Globalization;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

/// <summary>
/// Thousands of these live at once: it holds one shared view, takes a newer one only when this phone would show something
/// else, and knows its owner from its own connection.
/// </summary>
public sealed partial class LivePhone : ComponentBase, IDisposable
{
    private static readonly TimeSpan BetweenReactions = TimeSpan.FromMilliseconds(400);

    private readonly Action[] _taps;
    private readonly Action _apply;
    private Actor _me = Actor.Anyone;
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;
    private OwnAnswer? _own;
    private Answer? _sending;
    private Fault? _refusal;
    private bool _wasRepeated;
    private long _lastReaction;
    private bool _isGone;

    public LivePhone()
    {
        _apply = Apply;
        _taps =
        [
            .. Enumerable.Range(0, Poll.MostOptions).Select(option => (Action)(() => _ = Send(Answer.Option(option)))),
        ];
    }

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Inject]
    private IHalls Halls { get; set; } = null!;

    [Inject]
    private IUseCases UseCases { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    private EventId Id => new(Event);

    public void Dispose()
    {
        _isGone = true;
        _seat?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _me = Actors.From((await SignedIn).User);
        if (!RendererInfo.IsInteractive)
        {
            _view = await Halls.Look(Id, CancellationToken.None);
            _own = _me.Participant is { } me ? await Halls.AnswerOf(Id, me, CancellationToken.None) : null;
            return;
        }

        var seat = await Halls.Enter(Id, Seat.Phone, _me.Participant, Changed, CancellationToken.None);
        if (_isGone)
        {
            seat.Dispose();
            return;
        }

        _seat = seat;
        _view = seat.View;
        _own = seat.Answer;
    }

    private static string Css(double share) => share.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>Not before the circuit stands: until then the buttons are a picture, and a tap on them would be lost.</summary>
    private bool CanVote(PollView poll) =>
        _seat is not null && poll.State is PollState.Open && _own is null && _sending is null;

    private bool IsChosen(int position) =>
        (_sending is { } sending ? new OwnAnswer(sending) : _own)?.Has(position) is true;

    private bool IsDone => _own is not null || _sending is not null;

    /// <summary>Before a vote there are no counts: they would tell people what to think.</summary>
    private bool ShowsBars(PollView poll) => poll.ShowsCounts && (_own is not null || poll.State is PollState.Closed);

    private void Changed(HallView view)
    {
        Volatile.Write(ref _next, view);
        _ = InvokeAsync(_apply);
    }

    private void Apply()
    {
        // A view may come while the seat is still being taken; the seat's own view is newer.
        if (_view is null || Volatile.Read(ref _next) is not { } next || next.Version <= _view.Version)
        {
            return;
        }

        var (before, after) = (_view.Poll, next.Poll);
        var sameRound = before is not null && after is not null && (before.Id, before.Round) == (after.Id, after.Round);
        var samePhase = sameRound && (before!.State, before.IsRevealed) == (after!.State, after.IsRevealed);
        if (!sameRound)
        {
            (_own, _sending, _refusal, _wasRepeated) = (_seat?.Answer, null, null, false);
        }
        else if (before!.State != after!.State)
        {
            _refusal = null;
        }

        var looksTheSame =
            _view.Present == next.Present
            && ReferenceEquals(_view.Quiz, next.Quiz)
            && (after is null ? before is null : samePhase && (!ShowsBars(after) || before!.Total == after.Total));
        _view = next;
        if (!looksTheSame)
        {
            StateHasChanged();
        }
    }

    private async Task Send(Answer answer)
    {
        if (_view.Poll is not { } poll || !CanVote(poll))
        {
            return;
        }

        (_sending, _refusal) = (answer, null);
        StateHasChanged();
        var cast = await UseCases.Run(_me, new CastVote(Id, poll.Id, poll.Round, answer));
        if (_isGone || (_view.Poll?.Id, _view.Poll?.Round) != (poll.Id, poll.Round))
        {
            return;
        }

        _sending = null;
        if (cast.IsDone)
        {
            (_own, _wasRepeated) = (cast.Value.Own, !cast.Value.WasTaken);
        }
        else
        {
            _refusal = cast.Fault;
        }

        StateHasChanged();
    }

    private async Task React(int reaction)
    {
        if (Time.GetElapsedTime(_lastReaction) < BetweenReactions)
        {
            return;
        }

        _lastReaction = Time.GetTimestamp();
        await UseCases.Run(_me, new SendReaction(Id, reaction));
    }

    private string Status(PollView poll) =>
        (_refusal, _sending, _own, poll.State) switch
        {
            ({ } refusal, _, _, _) => T.Say(refusal)!,
            (_, not null, _, _) => T["Sending your vote…"],
            (_, _, not null, PollState.Open) when _view.Quiz is not null => T["Your answer is in."],
            (_, _, _, PollState.Closed) when _view.Quiz is not null => T["Closed. The right answer comes next."],
            (_, _, not null, PollState.Open) when _wasRepeated => T["You had voted already. Your first vote counts."],
            (_, _, not null, PollState.Open) when poll.ShowsCounts => T[
                "Your vote is counted. {0} so far.",
                poll.Total
            ],
            (_, _, not null, PollState.Open) => T["Your vote is counted. The host shows the result soon."],
            (_, _, null, PollState.Open) when _seat is null => T["One moment, we are connecting…"],
            (_, _, null, PollState.Open) => T["Tap one. Your first tap counts."],
            (_, _, _, _) when poll.ShowsCounts => T["Voting is closed. {0} votes.", poll.Total],
            _ => T["Voting is closed. The host shows the result soon."],
        };
}
