using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer;

/// <summary>The host's desk: what is asked now, what comes next, and the result as it grows.</summary>
public sealed partial class LiveControl
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly List<IDisposable> _ends = [];
    private EventCard? _event;
    private List<PollItem> _polls = [];
    private PollId? _selected;
    private PollId? _editing;
    private PollReport? _report;
    private HallView? _view;
    private Fault? _fault;
    private Fault? _refusal;
    private bool _isBusy;
    private bool _isGone;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Id of the poll to look at first.</summary>
    [SupplyParameterFromQuery]
    public Guid? Poll { get; set; }

    [Inject]
    private IHalls Halls { get; set; } = null!;

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string JoinAddress => new Uri(Navigation.BaseUri).Authority + "/join";

    private string Address => $"/organize/{Organization}/events/{Slug}";

    private PollStep? Next => _view is null ? null : PollStep.Of(_view, _polls, Selected);

    private PollItem? Selected => _polls.Find(p => p.Id == _selected);

    public void Dispose()
    {
        _isGone = true;
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnInitializedAsync()
    {
        var found = await Run(new FindHostedEvent(Organization, Slug));
        _fault = found.Fault;
        if (!found.IsDone || _isGone)
        {
            return;
        }

        var id = found.Value.Id;
        var refresher = new Refresher(() => InvokeAsync(Refresh), DispatchExceptionAsync, Pause, Time);
        _ends.AddRange([refresher, Signals.Listen(StageTopics.Polls(id), refresher.Ask)]);
        var seat = await Halls.Enter(id, Seat.Screen, null, Changed, CancellationToken.None);
        _ends.Add(seat);
        if (_isGone)
        {
            Dispose();
            return;
        }

        (_event, _view) = (found.Value, seat.View);
        await Read();
        _selected =
            _polls.Find(p => p.Id.Value == Poll)?.Id
            ?? _view.Poll?.Id
            ?? _polls.Find(p => p.State is PollState.Draft)?.Id
            ?? _polls.LastOrDefault()?.Id;
        await ReadReport();
    }

    private void Changed(HallView view) =>
        _ = InvokeAsync(() =>
        {
            if (_view is not null && view.Version > _view.Version)
            {
                _view = view;
                StateHasChanged();
            }
        });

    private async Task Select(PollId poll)
    {
        (_selected, _editing, _refusal) = (poll, null, null);
        await ReadReport();
    }

    private void Edit() => _editing = _selected;

    private async Task Duplicate()
    {
        if (_isBusy || _selected is not { } original)
        {
            return;
        }

        _isBusy = true;
        var copy = await Run(new DuplicatePoll(_event!.Id, original));
        (_isBusy, _refusal) = (false, copy.Fault);
        if (copy.IsDone)
        {
            _selected = copy.Value;
            await Read();
        }
    }

    private Task<Fault?> Save(PollDraft draft, bool andOpen) =>
        _editing is { } poll ? Change(poll, draft) : Create(draft, andOpen);

    private async Task<Fault?> Change(PollId poll, PollDraft draft)
    {
        var changed = await Run(new EditPoll(_event!.Id, poll, draft));
        if (changed.IsDone)
        {
            _editing = null;
            await Read();
            StateHasChanged();
        }

        return changed.Fault;
    }

    private async Task<Fault?> Create(PollDraft draft, bool andOpen)
    {
        var created = await Run(new CreatePoll(_event!.Id, draft));
        if (!created.IsDone)
        {
            return created.Fault;
        }

        _selected = created.Value;
        await Read();
        if (andOpen)
        {
            await Do(new OpenPoll(_event.Id, created.Value));
        }

        // The builder asked, so only the builder would render.
        StateHasChanged();
        return null;
    }

    /// <summary>One step at a time: a second click while the first is on its way does nothing.</summary>
    private async Task Do(IUseCase<Done> step)
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            var done = await Run(step);
            _refusal = done.Fault;
            if (done.IsDone && step is OpenPoll opened)
            {
                // What the next button opened is what the host wants to see.
                _selected = opened.Poll;
            }

            await Read();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var polls = await Run(new ListPolls(_event?.Id ?? _view!.Event));
        if (polls.IsDone)
        {
            _polls = polls.Value;
            _selected = Selected?.Id ?? _polls.LastOrDefault()?.Id;
            _editing = _editing == _selected ? _editing : null;
            await ReadReport();
        }
        else
        {
            // A right that was taken away while the screen was open.
            _fault = polls.Fault;
        }
    }

    /// <summary>Results of a poll that is not on stage; those of the one that is come with the hall's view.</summary>
    private async Task ReadReport()
    {
        if (_selected is not { } selected)
        {
            _report = null;
            return;
        }

        var report = await Run(new ReadResults(_event?.Id ?? _view!.Event, selected));
        if (_selected == selected)
        {
            _report = report.IsDone ? report.Value : null;
        }
    }
}
