using System.Globalization;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Stage;

public sealed partial class StageScreen : ComponentBase, IDisposable
{
    private const int MostFloating = 12;
    private const int LongOption = 26;

    private readonly Queue<(long Id, string Emoji)> _floating = new();
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;
    private long _floated;
    private bool _isGone;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The event's code as people read it, such as <c>482 913</c>.</summary>
    [Parameter, EditorRequired]
    public string Code { get; set; } = "";

    [Parameter, EditorRequired]
    public string JoinAddress { get; set; } = "";

    [Parameter, EditorRequired]
    public QrPicture Qr { get; set; } = null!;

    [Inject]
    private IHalls Halls { get; set; } = null!;

    private string Phase =>
        _view.Quiz?.Title
        ?? _view.Poll switch
        {
            null => T["Doors are open"],
            { State: PollState.Open } => T["Voting is open"],
            { ShowsCounts: true } => T["The result"],
            _ => T["Voting is closed"],
        };

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
            _view = await Halls.Look(id, CancellationToken.None);
            return;
        }

        var seat = await Halls.Enter(id, Seat.Screen, null, Changed, CancellationToken.None);
        if (_isGone)
        {
            seat.Dispose();
            return;
        }

        _seat = seat;
        _view = seat.View;
    }

    /// <summary>A long question is set smaller, so that its options keep their room.</summary>
    internal static string QuestionSize(string question) =>
        question.Length switch
        {
            > 120 => "ef-stage-q-longer",
            > 60 => "ef-stage-q-long",
            _ => "",
        };

    private static string Css(double share) => share.ToString("0.0", CultureInfo.InvariantCulture);

    private void Changed(HallView view)
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

        Float(next);
        _view = next;
        StateHasChanged();
    }

    /// <summary>A tap rises once; a storm of them is shown as a few.</summary>
    private void Float(HallView next)
    {
        for (var i = 0; i < next.Reactions.Count; i++)
        {
            for (var tap = 0; tap < Math.Min(next.Reactions[i] - _view.Reactions[i], 3); tap++)
            {
                _floating.Enqueue((++_floated, HallReactions.All[i]));
            }
        }

        while (_floating.Count > MostFloating)
        {
            _floating.Dequeue();
        }
    }
}
