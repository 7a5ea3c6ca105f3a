using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using EventFly.Web.Shell.Widgets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Live;

/// <summary>The host's control: what is asked now, what comes next, and the result as it grows.</summary>
public sealed partial class LiveControl
{
    private EventCard? _event;
    private List<PollItem> _polls = [];
    private PollId? _selected;
    private PollId? _editing;
    private PollId? _arriving;
    private PollPanel? _panel;
    private PollReport? _report;
    private HallView? _view;
    private Fault? _refusal;
    private bool _isBusy;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Id of the poll to look at first.</summary>
    [SupplyParameterFromQuery]
    public string? Poll { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SiteAddress Site { get; set; } = null!;

    private string JoinAddress => Site.AsTyped("join", Navigation.BaseUri);

    private string Address => $"/organize/{Organization}/events/{Slug}";

    private PollStep? Next => _view is null ? null : PollStep.Of(_view, _polls, Selected);

    /// <summary>The question after the one whose voting is closed; asking it takes that one's place on the screens.</summary>
    private PollItem? Following =>
        _view?.Poll is { State: PollState.Closed } && _view.Quiz is null
            ? _polls.Find(p => p is { State: PollState.Draft, IsSelfPaced: false })
            : null;

    private PollItem? Selected => _polls.Find(p => p.Id == _selected);

    protected override object Subject => (Organization, Slug);

    protected override TimeSpan? Look => ForTeam;

    protected override async Task<Fault?> Read()
    {
        var isNew = _event is null;
        if (isNew && await Enter() is { } refusal)
        {
            return refusal;
        }

        var polls = await Get(new ListPolls(_event!.Id));
        if (!polls.IsDone)
        {
            return polls.Fault;
        }

        _polls = polls.Value;
        _selected = isNew ? First() : Selected?.Id ?? _polls.LastOrDefault()?.Id;
        _editing = _editing == _selected ? _editing : null;
        await ReadReport();
        return null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_arriving is { } asked && _panel is not null && Selected is { State: PollState.Open } && _selected == asked)
        {
            _arriving = null;
            await _panel.Focus();
        }
    }

    protected override void Clear() => (_event, _view, _polls, _report) = (null, null, [], null);

    private async Task<Fault?> Enter()
    {
        var found = await Get(new FindHostedEvent(Organization, Slug));
        if (!found.IsDone)
        {
            return found.Fault;
        }

        var card = found.Value;
        Follow(StageTopics.Polls(card.Id), OrganizationTopics.Team(card.Organization));
        var taken = await Get(new HostHall(card.Id, Changed));
        if (!taken.IsDone)
        {
            return taken.Fault;
        }

        var seat = Take(taken.Value);
        (_event, _view) = (card, seat.View);
        return null;
    }

    private PollId? First() =>
        _polls.Find(p => p.Id.Value == QueryText.Id(Poll))?.Id
        ?? _view!.Poll?.Id
        ?? _polls.Find(p => p.State is PollState.Draft)?.Id
        ?? _polls.LastOrDefault()?.Id;

    private void Changed(HallView view) =>
        Show(() =>
        {
            if (_view is not null && view.Version > _view.Version)
            {
                _view = view;
                StateHasChanged();
            }
        });

    private Task Select(PollId poll)
    {
        (_selected, _editing, _refusal) = (poll, null, null);
        return ReadNow();
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
            await ReadNow();
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
            await ReadNow();
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
        await ReadNow();
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
                (_selected, _arriving) = (opened.Poll, opened.Poll);
            }

            await ReadNow();
        }
        finally
        {
            _isBusy = false;
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

        var report = await Get(new ReadResults(_event!.Id, selected));
        if (_selected == selected)
        {
            _report = report.IsDone ? report.Value : null;
        }
    }
}
