using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Stage;

public sealed partial class StageQuestions
{
    /// <summary>As many as can be read from the back row.</summary>
    private const int Most = 5;

    private IBoardSeat? _seat;
    private BoardView? _view;
    private BoardView? _next;

    // Set by the keyboard of this screen; what the host decides afterwards counts again.
    private bool? _byKey;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    /// <summary>The event's code as people read it, such as <c>482 913</c>.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Parameter, EditorRequired]
    public string JoinAddress { get; set; } = "";

    [Parameter, EditorRequired]
    public QrPicture Qr { get; set; } = null!;

    private bool IsUp => _byKey ?? _view?.Stage is not null;

    protected override object Subject => Event;

    protected override async Task<Fault?> Read()
    {
        var id = new EventId(Event);
        if (!RendererInfo.IsInteractive)
        {
            _view = (await Get(new LookAtBoard(id))).Value;
        }
        else if (_seat is null)
        {
            _seat = Take((await Get(new WatchBoard(id, Changed))).Value);
            _view = _seat.View;
        }

        return null;
    }

    private void Toggle() => _byKey = !IsUp;

    private void Changed(BoardView view)
    {
        Volatile.Write(ref _next, view);
        Show(Apply);
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
