using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Organizer;

/// <summary>Where an event's team posts, and takes back what it posted.</summary>
public sealed partial class FeedScreen
{
    private readonly List<IDisposable> _ends = [];
    private FeedSlice? _feed;
    private List<FeedPost> _posts = [];
    private string? _next;
    private PostId? _editing;
    private PostId _draft = PostId.New();
    private Fault? _fault;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private EventId Event => _feed!.Event.Id;

    public void Dispose()
    {
        _ends.ForEach(e => e.Dispose());
        _ends.Clear();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_feed?.Event.Slug == Slug)
        {
            return;
        }

        Dispose();
        (_feed, _fault, _editing) = (null, null, null);
        await Read();
        if (_feed is not null)
        {
            var refresher = new Refresher(
                () => InvokeAsync(Refresh),
                DispatchExceptionAsync,
                TimeSpan.FromSeconds(1),
                Time
            );
            _ends.AddRange([Signals.Listen(FeedTopics.Feed(Event), refresher.Ask), refresher]);
            refresher.Ask();
        }
    }

    private async Task Refresh()
    {
        await Read();
        StateHasChanged();
    }

    private async Task Read()
    {
        var read = await Run(new ReadFeed(Slug));
        if (!read.IsDone || !read.Value.MayManage)
        {
            (_feed, _fault) = (null, read.Fault ?? Fault.Unknown);
            return;
        }

        _feed = read.Value;
        (_posts, _next) = ([.. _feed.Posts], _feed.Next);
    }

    private async Task ReadOlder()
    {
        var read = await Run(new ReadFeed(Slug, _next));
        if (read.IsDone)
        {
            _posts.AddRange(read.Value.Posts);
            _next = read.Value.Next;
        }
    }

    private async Task<Fault?> Publish(string text)
    {
        var published = await Run(new PublishPost(Event, _draft, text));
        if (published.IsDone)
        {
            _draft = PostId.New();
            await Read();
        }

        return published.Fault;
    }

    private async Task<Fault?> Edit(FeedPost post, string text)
    {
        var edited = await Run(new EditPost(Event, post.Id, text));
        if (edited.IsDone)
        {
            _editing = null;
            await Read();
        }

        return edited.Fault;
    }

    private Task<bool> Pin(FeedPost post) =>
        Do(post.IsPinned ? new UnpinPost(Event, post.Id) : new PinPost(Event, post.Id));

    private async Task Delete(FeedPost post)
    {
        if (await Do(new DeletePost(Event, post.Id)))
        {
            Snackbar.Add(
                T["Post deleted."].Value,
                Severity.Normal,
                o =>
                {
                    o.Action = T["Undo"];
                    o.VisibleStateDuration = 10_000;
                    o.OnClick = async _ => await InvokeAsync(() => Do(new RestorePost(Event, post.Id)));
                }
            );
        }
    }

    private async Task<bool> Do(IUseCase<Done> change)
    {
        var done = await Run(change);
        if (done.Fault is { } fault)
        {
            Snackbar.Add(T.Say(fault)!, Severity.Error);
        }

        await Refresh();
        return done.IsDone;
    }
}
