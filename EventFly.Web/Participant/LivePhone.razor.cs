using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EventFly.Web.Participant;

/// <summary>
/// Thousands of these live at once: it holds one shared view, takes a newer one only when this phone would show something
/// else, and knows its owner from its own connection.
/// </summary>
public sealed partial class LivePhone : IDisposable
{
    private readonly Action _apply;
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;

    public LivePhone() => _apply = Apply;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Inject]
    private IHalls Halls { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    protected override PollView? Current => _view.Poll;

    protected override bool IsConnected => _seat is not null;

    protected override bool IsInQuiz => _view.Quiz is not null;

    public void Dispose()
    {
        IsGone = true;
        _seat?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Me = Actors.From((await SignedIn).User);
        if (!RendererInfo.IsInteractive)
        {
            _view = await Halls.Look(Id, CancellationToken.None);
            Own = Me.Participant is { } me ? await Halls.AnswerOf(Id, me, CancellationToken.None) : null;
            return;
        }

        var seat = await Halls.Enter(Id, Seat.Phone, Me.Participant, Changed, CancellationToken.None);
        if (IsGone)
        {
            seat.Dispose();
            return;
        }

        _seat = seat;
        _view = seat.View;
        Own = seat.Answer;
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
        var hasLearned = false;
        if (!IsSameRound(before, after))
        {
            StartAnew(_seat?.Answer);
        }
        else
        {
            if (before!.State != after!.State)
            {
                ChangePhase();
            }

            // Who has answered here need not ask the hall: a thousand phones look at each view.
            hasLearned = LacksAnswer && Learn(_seat?.Answer);
        }

        var looksTheSame =
            _view.Present == next.Present && ReferenceEquals(_view.Quiz, next.Quiz) && LooksTheSame(before, after);
        _view = next;
        if (hasLearned || !looksTheSame)
        {
            StateHasChanged();
        }
    }
}
