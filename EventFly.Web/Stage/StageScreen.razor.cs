using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Stage;

public sealed partial class StageScreen
{
    private const int MostFloating = 12;
    private const int LongBelowPicture = 16;
    private const int ManyOptions = 5;
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(10);

    private readonly Queue<(long Id, string Emoji)> _floating = new();
    private IHallSeat? _seat;

    // Nothing is rendered, and nothing taken in, before the first view.
    private HallView _view = null!;
    private HallView? _next;
    private long _floated;
    private string _phaseSaid = "";
    private string _votesSaid = "";
    private long _votesSaidAt;

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

    private EventId Id => new(Event);

    private string Phase =>
        _view.Quiz?.Title
        ?? _view.Poll switch
        {
            null => T["Doors are open"],
            { State: PollState.Open } => T["Voting is open"],
            { ShowsCounts: true } => T["The result"],
            _ => T["Voting is closed"],
        };

    protected override object Subject => Event;

    protected override async Task<Fault?> Read()
    {
        if (!RendererInfo.IsInteractive)
        {
            _view = (await Get(new LookAtHall(Id))).Value.View;
        }
        else if (_seat is null)
        {
            _seat = Take((await Get(new WatchHall(Id, Changed))).Value);
            _view = _seat.View;
        }

        return null;
    }

    /// <summary>A long question is set smaller, so that its options keep their room.</summary>
    internal static string QuestionSize(string question, int options = 0) =>
        (question.Length, options) switch
        {
            (> 120, _) => "ef-stage-q-longer",
            (> 60, _) or (> 26, >= ManyOptions) => "ef-stage-q-long",
            _ => "",
        };

    /// <summary>Below a picture there is little room: longer ones are set smaller, in more lines.</summary>
    internal static string LabelClass(PollView poll, OptionView option) =>
        poll.Kind is PollKind.Image && option.Text.Length > LongBelowPicture
            ? "ef-stage-label ef-stage-label-long"
            : "ef-stage-label";

    internal static string BarsClass(PollView poll) =>
        poll.Kind is PollKind.Image ? $"ef-stage-tiles ef-stage-tiles-{poll.Options.Count}"
        : poll.Options.Count > ManyOptions ? "ef-stage-bars ef-stage-bars-two"
        : "ef-stage-bars";

    private void Changed(HallView view)
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

        Float(next);
        Announce(_view.Poll, next.Quiz is null ? next.Poll : _view.Poll);
        _view = next;
        StateHasChanged();
    }

    /// <summary>For those who do not see the screen: a change of phase at once, counts now and then.</summary>
    private void Announce(PollView? before, PollView? after)
    {
        if (
            (before?.Id, before?.Round, before?.State, before?.ShowsCounts)
            != (after?.Id, after?.Round, after?.State, after?.ShowsCounts)
        )
        {
            _phaseSaid = after switch
            {
                null => T["The lobby is on the screen."],
                { State: PollState.Open } => T["Voting is open: {0}", after.Question],
                { ShowsCounts: true } => T.Count(
                    after.Total,
                    "The result of 1 vote is on the screen.",
                    "The result of {0} votes is on the screen."
                ),
                _ => T.Count(after.Total, "Voting is closed after 1 vote.", "Voting is closed after {0} votes."),
            };
            (_votesSaid, _votesSaidAt) = ("", Time.GetTimestamp());
        }
        else if (before?.Total != after?.Total && Time.GetElapsedTime(_votesSaidAt) >= BetweenCounts)
        {
            (_votesSaid, _votesSaidAt) = (T.Count(after!.Total, "1 vote", "{0} votes"), Time.GetTimestamp());
        }
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
