using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer;

/// <summary>Where an event's team posts, takes back what it posted, and looks after what others say.</summary>
public sealed partial class FeedScreen
{
    private readonly List<IDisposable> _ends = [];
    private EventCard? _event;
    private TeamFeed? _feed;
    private List<FeedPost> _posts = [];
    private IReadOnlyList<PollItem> _drafts = [];
    private IReadOnlyList<QuizItem> _quizzes = [];
    private Guid? _proposed;
    private string? _next;
    private PostId _draft = PostId.New();
    private Tab _tab;
    private Fault? _fault;

    private enum Tab
    {
        Posts,
        Reported,
        TakenAway,
    }

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Id of a poll that the next post shall carry.</summary>
    [SupplyParameterFromQuery]
    public Guid? Poll { get; set; }

    /// <summary>Id of a quiz that the next post shall carry.</summary>
    [SupplyParameterFromQuery]
    public Guid? Quiz { get; set; }

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    public void Dispose()
    {
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_event?.Slug == Slug)
        {
            return;
        }

        Dispose();
        (_event, _feed, _fault, _tab) = (null, null, null, Tab.Posts);
        var found = await Run(new FindFeed(Slug));
        if (!found.IsDone || !found.Value.MayManage)
        {
            _fault = found.Fault ?? Fault.Unknown;
            return;
        }

        _event = found.Value.Event;
        _proposed = Poll ?? Quiz;
        await Read();
        var refresher = new Refresher(
            () => InvokeAsync(Refresh),
            DispatchExceptionAsync,
            TimeSpan.FromSeconds(1),
            Time
        );
        _ends.AddRange([
            Signals.Listen(FeedTopics.Feed(_event.Id), refresher.Ask),
            Signals.Listen(FeedTopics.Desk(_event.Id), refresher.Ask),
            Signals.Listen(StageTopics.Polls(_event.Id), refresher.Ask),
            refresher,
        ]);
        refresher.Ask();
    }

    private string Pressed(Tab tab) => _tab == tab ? "true" : "false";

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var read = await Run(new ManageFeed(_event!.Id));
        if (!read.IsDone)
        {
            (_feed, _fault) = (null, read.Fault);
            return;
        }

        _feed = read.Value;
        var polls = _feed.MayHost ? await Run(new ListPolls(_event.Id)) : Fault.Unknown;
        _drafts = polls.Match(all => all.FindAll(p => p is { State: PollState.Draft, IsInOwnTime: false }), _ => []);
        var quizzes = _feed.MayHost ? await Run(new ListQuizzes(_event.Id)) : Fault.Unknown;
        _quizzes = quizzes.Match(all => all.FindAll(q => q is { Run: 0, IsInOwnTime: false }), _ => []);
        // What was read of older pages stays below the new first one.
        var older = _next is null ? [] : _posts.Where(p => string.CompareOrdinal(p.Position, _feed.Next ?? "") < 0);
        _posts = [.. _feed.Posts, .. older];
        _next = _posts.Count > _feed.Posts.Count ? _next : _feed.Next;
    }

    private async Task ReadOlder()
    {
        var read = await Run(new ManageFeed(_event!.Id, _next));
        if (read.IsDone)
        {
            _posts.AddRange(read.Value.Posts);
            _next = read.Value.Next;
        }
    }

    private async Task<Fault?> Publish(PostDraft draft)
    {
        var published = await Run(
            new PublishPost(_event!.Id, _draft, draft.Text, draft.Due, draft.Picture, draft.Poll, draft.Quiz)
        );
        if (published.IsDone)
        {
            (_draft, _proposed) = (PostId.New(), null);
            await Read();
        }

        return published.Fault;
    }
}
