using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Circuits;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

/// <summary>
/// Thousands of these live at once: it holds one shared view, takes a newer one only when this phone would show something
/// else, and knows its owner from its own connection.
/// </summary>
public sealed partial class LivePhone
{
    private readonly Action _apply;
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;
    private Player _glimpsed;

    public LivePhone()
    {
        _apply = Apply;
        Mine = () => _seat?.Player ?? _glimpsed;
    }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Inject]
    private CircuitLine Line { get; set; } = null!;

    protected override PollView? Current => _view.Poll;

    protected override bool IsConnected => _seat is not null;

    protected override bool IsInQuiz => _view.Quiz is not null;

    protected override object Subject => Event;

    private Func<Player> Mine { get; }

    protected override async Task<Fault?> Read()
    {
        if (!RendererInfo.IsInteractive)
        {
            (_view, _glimpsed) = (await Get(new LookAtHall(Id))).Value;
            Own = _glimpsed.Answer;
        }
        else if (_seat is null)
        {
            var entered = await Get(new EnterHall(Id, Changed));
            if (!entered.IsDone)
            {
                return entered.Fault;
            }

            var seat = Take(entered.Value);
            Take(Line.Listen(seat.Away));
            (_seat, _view, Own) = (seat, seat.View, seat.Answer);
        }

        return null;
    }

    private void Changed(HallView view)
    {
        Volatile.Write(ref _next, view);
        Show(_apply);
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
