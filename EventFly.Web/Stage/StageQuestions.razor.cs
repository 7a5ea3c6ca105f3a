using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Stage;

public sealed partial class StageQuestions : ComponentBase, IDisposable
{
    /// <summary>As many as can be read from the back row.</summary>
    private const int Most = 5;

    private IBoardSeat? _seat;
    private BoardView? _view;
    private BoardView? _next;

    // Set by the keyboard of this screen; what the host decides afterwards counts again.
    private bool? _byKey;
    private bool _isGone;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    /// <summary>The event's code as people read it, such as <c>482 913</c>.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Parameter, EditorRequired]
    public string JoinAddress { get; set; } = "";

    [Parameter, EditorRequired]
    public QrPicture Qr { get; set; } = null!;

    [Inject]
    private IBoards Boards { get; set; } = null!;

    private bool IsUp => _byKey ?? _view?.Stage is not null;

    public void Dispose()
    {
        _isGone = true;
        _seat?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var id = new EventId(Event);
        if (!RendererInfo.IsInteractive)
        {
            _view = await Boards.Look(id, CancellationToken.None);
            return;
        }

        var seat = await Boards.Enter(id, Seat.Screen, Changed, CancellationToken.None);
        if (_isGone)
        {
            seat.Dispose();
            return;
        }

        _seat = seat;
        _view = seat.View;
    }

    private void Toggle() => _byKey = !IsUp;

    private void Changed(BoardView view)
    {
        Volatile.Write(ref _next, view);
        _ = InvokeAsync(Apply);
    }

    private void Apply()
    {
        // A view may come while the seat is still being taken; the seat's own view is newer.
        if (_view is null || Volatile.Read(ref _next) is not { } next || next.Version <= _view.Version)
        {
            return;
        }

        if ((_view.Stage is null, _view.Stage?.One?.Id) != (next.Stage is null, next.Stage?.One?.Id))
        {
            _byKey = null;
        }

        var wasUp = IsUp;
        _view = next;
        if (wasUp || IsUp)
        {
            StateHasChanged();
        }
    }
}
