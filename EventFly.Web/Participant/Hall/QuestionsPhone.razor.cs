using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Hall;

/// <summary>
/// Thousands of these live at once: closed, it takes notice of a view only when its button would say something else; open,
/// it shows the shared view in an order of its own, which changes when nobody is about to tap.
/// </summary>
public sealed partial class QuestionsPhone
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly HashSet<AudienceQuestionId> _sending = [];
    private readonly HashSet<AudienceQuestionId> _own = [];
    private readonly Action _apply;
    private IBoardSeat? _seat;
    private volatile BoardView? _view;
    private BoardView? _next;
    private ElementReference _button;
    private ElementReference _title;
    private List<AudienceQuestionId> _order = [];
    private HashSet<AudienceQuestionId> _votes = [];
    private List<MyQuestion> _waiting = [];
    private readonly HashSet<AudienceQuestionId> _seenWaiting = [];
    private ITimer? _rest;
    private AudienceQuestionId? _pointedAt;
    private Asked? _asked;
    private Fault? _refusal;
    private string? _nickname;
    private string _text = "";
    private bool _withNickname;
    private bool _isNaming;
    private bool _isAsking;
    private bool _isMoved;
    private volatile bool _isOpen;
    private bool _shouldFocus;
    private long _touched;

    public QuestionsPhone() => _apply = Apply;

    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    private EventId Id => new(Event);

    protected override object Subject => Event;

    protected override ValueTask Leave()
    {
        _rest?.Dispose();
        return base.Leave();
    }

    /// <summary>A key or a touch changes nothing on the screen; what does, says so.</summary>
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);

    protected override async Task<Fault?> Read()
    {
        if (!RendererInfo.IsInteractive)
        {
            _view = (await Get(new LookAtBoard(Id))).Value;
        }
        else if (_seat is null)
        {
            var followed = await Get(new FollowBoard(Id, Changed));
            if (!followed.IsDone)
            {
                return followed.Fault;
            }

            _seat = Take(followed.Value);
            _view = _seat.View;
        }

        return null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_shouldFocus)
        {
            _shouldFocus = false;
            await (_isOpen ? _title : _button).FocusAsync();
        }
    }

    /// <summary>On the board's thread: a phone that would look the same is not woken.</summary>
    private void Changed(BoardView view)
    {
        if (!_isOpen && _view is { } shown && (shown.Count, shown.Mode) == (view.Count, view.Mode))
        {
            return;
        }

        Volatile.Write(ref _next, view);
        Show(_apply);
    }

    private void Apply()
    {
        if (!IsGone && Volatile.Read(ref _next) is { } next && next.Version > (_view?.Version ?? -1))
        {
            See(next);
            StateHasChanged();
        }
    }

    private void See(BoardView next)
    {
        _view = next;
        if (next.Mode is QnaMode.Off)
        {
            _isOpen = false;
        }

        if (!_isOpen)
        {
            return;
        }

        ForgetWhatCameThrough(next);
        Arrange(next);
    }

    /// <summary>New questions come in at the end; nothing else moves until somebody asks for it, or nobody is about to tap.</summary>
    private void Arrange(BoardView view)
    {
        var wanted = view.Top.Select(q => q.Id).ToList();
        if (Time.GetElapsedTime(_touched) < Rest)
        {
            _order = [.. _order, .. wanted.Except(_order)];
            _isMoved = !_order.SequenceEqual(wanted);
            if (_isMoved)
            {
                _rest ??= Time.CreateTimer(_ => Show(Rested), null, Rest, Timeout.InfiniteTimeSpan);
            }
        }
        else
        {
            (_order, _isMoved) = (wanted, false);
        }
    }

    private void Rested()
    {
        _rest?.Dispose();
        _rest = null;
        if (IsGone || !_isOpen || !_isMoved)
        {
            return;
        }

        Arrange(_view!);
        StateHasChanged();
    }

    private void ForgetWhatCameThrough(BoardView view)
    {
        foreach (var mine in _waiting.Where(m => _seat!.IsWaiting(m.Id)))
        {
            _seenWaiting.Add(mine.Id);
        }

        // A question of a moment ago may not have reached the board's memory yet: it waits all the same.
        var through = _waiting.RemoveAll(m =>
            view.Find(m.Id) is not null || (_seenWaiting.Contains(m.Id) && !_seat!.IsWaiting(m.Id))
        );
        if (through > 0)
        {
            _asked = null;
        }
    }

    private void Touch() => _touched = Time.GetTimestamp();

    private void Sort()
    {
        _touched = 0;
        (_order, _isMoved, _pointedAt) = ([.. _view!.Top.Select(q => q.Id)], false, null);
        StateHasChanged();
    }

    private void Name()
    {
        _isNaming = !_isNaming;
        StateHasChanged();
    }

    private void Named(string nickname)
    {
        (_nickname, _withNickname, _isNaming) = (nickname, true, false);
        StateHasChanged();
    }
}
