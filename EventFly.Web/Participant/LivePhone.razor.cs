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

    private readonly Action _apply;
    private Actor _me = Actor.Anyone;
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;
    private OwnAnswer? _own;
    private long _lastReaction;
    private bool _isGone;

    public LivePhone()
    {
        _apply = Apply;
        _send = Send;
        _taps = [.. Enumerable.Range(0, MostButtons).Select(position => (Action)(() => Tap(position)))];
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
            _own = _seat?.Answer;
            StartAnew();
        }
        else if (before!.State != after!.State)
        {
            (_refusal, _isChanging) = (null, false);
        }

        var looksTheSame =
            _view.Present == next.Present
            && ReferenceEquals(_view.Quiz, next.Quiz)
            && (
                after is null
                    ? before is null
                    : samePhase && (!ShowsResults(after) || ReferenceEquals(before!.Results, after.Results))
            );
        _view = next;
        if (!looksTheSame)
        {
            StateHasChanged();
        }
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
}
