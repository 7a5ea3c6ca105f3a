using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Shell.Feed;

public sealed partial class CommentThread
{
    /// <summary>How long the screen offers to take a deletion back.</summary>
    private static readonly TimeSpan UndoFor = TimeSpan.FromSeconds(10);

    private readonly List<IDisposable> _ends = [];
    private readonly HashSet<Guid> _liked = [];
    private AccountId? _me;
    private FeedThread? _thread;
    private List<FeedComment> _comments = [];
    private List<FeedComment> _new = [];
    private CommentId _draft = CommentId.New();
    private CommentId? _focus;
    private FeedComment? _undo;
    private Fault? _fault;

    [Parameter, EditorRequired]
    public EventId Event { get; set; }

    [Parameter, EditorRequired]
    public PostId Post { get; set; }

    [Parameter, EditorRequired]
    public string EventZone { get; set; } = "";

    /// <summary>Where to come back to after signing in.</summary>
    [Parameter]
    public string ReturnTo { get; set; } = "";

    /// <summary>The team reads what it has hidden, and can hide.</summary>
    [Parameter]
    public bool IsForTeam { get; set; }

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    public void Dispose() => _ends.ForEach(e => e.Dispose());

    protected override async Task OnInitializedAsync()
    {
        _me = (await Me()).Account;
        await ShowNewest();
        if (RendererInfo.IsInteractive)
        {
            var refresher = new Refresher(
                () => InvokeAsync(Look),
                DispatchExceptionAsync,
                TimeSpan.FromSeconds(1),
                Time
            );
            _ends.AddRange([Signals.Listen(FeedTopics.Thread(Post), refresher.Ask), refresher]);
            refresher.Ask();
        }
    }

    private FeedSubject At(FeedComment comment) => new(Event, Post, comment.Id);

    private async Task ShowNewest()
    {
        var read = await Run(new ReadThread(Event, Post, IsForTeam: IsForTeam));
        (_thread, _fault) = (read.Match(t => t, _ => null!), read.Fault);
        (_comments, _new) = ([.. _thread?.Comments ?? []], []);
        await ReadLikes(_comments);
    }

    private async Task ReadLikes(IReadOnlyCollection<FeedComment> comments)
    {
        var mine = await Run(new MyLikes(Event, [.. comments.Select(c => c.Id.Value)]));
        _liked.UnionWith(mine.Match(ids => ids, _ => new HashSet<Guid>()));
    }

    private async Task ShowEarlier()
    {
        var read = await Run(new ReadThread(Event, Post, _thread!.Earlier, IsForTeam));
        if (read.IsDone)
        {
            _thread = _thread with { Earlier = read.Value.Earlier };
            _focus = read.Value.Comments is [.., var last] ? last.Id : null;
            _comments.InsertRange(0, read.Value.Comments);
            await ReadLikes(read.Value.Comments);
        }
    }

    private async Task Look()
    {
        await Read();
        StateHasChanged();
    }

    /// <summary>Takes in what changed; what is new waits until the reader asks for it.</summary>
    private async Task Read()
    {
        var read = await Run(new ReadThread(Event, Post, IsForTeam: IsForTeam));
        if (!read.IsDone)
        {
            (_thread, _fault) = (null, read.Fault);
            return;
        }

        var newest = read.Value;
        _thread = newest with { Earlier = _thread is null ? newest.Earlier : _thread.Earlier };
        _fault = null;
        var last = _comments is [.., var shown] ? shown.Position : "";
        _new = [.. newest.Comments.Where(c => string.CompareOrdinal(c.Position, last) > 0)];
        var from = newest.Comments is [var first, ..] && newest.Earlier is not null ? first.Position : "";
        var byId = newest.Comments.ToDictionary(c => c.Id);
        _comments =
        [
            .. _comments
                .Where(c => byId.ContainsKey(c.Id) || string.CompareOrdinal(c.Position, from) < 0)
                .Select(c => byId.GetValueOrDefault(c.Id, c)),
        ];
    }

    private async Task ShowNew()
    {
        _focus = _new is [var first, ..] ? first.Id : null;
        if (_new.Count >= ReadThread.PageSize)
        {
            // There may be more between these and what is shown than one page holds.
            await ShowNewest();
            return;
        }

        await ReadLikes(_new);
        _comments.AddRange(_new);
        _new = [];
    }

    private void Keep(FeedComment comment, bool liked) =>
        _ = liked ? _liked.Add(comment.Id.Value) : _liked.Remove(comment.Id.Value);

    private async Task<Fault?> Add(Written written)
    {
        var added = await Run(new AddComment(Event, Post, _draft, written.Text, written.Meant));
        if (added.IsDone)
        {
            _draft = CommentId.New();
            await Read();
            await ShowNew();
            _focus = null;
        }

        return added.Fault;
    }

    private async Task Offer(FeedComment deleted)
    {
        _undo = deleted;
        await Read();
        _ = Forget(deleted);
    }

    private async Task Forget(FeedComment deleted)
    {
        await Task.Delay(UndoFor, Time);
        if (_undo == deleted)
        {
            _undo = null;
            await InvokeAsync(StateHasChanged);
        }
    }

    private async Task Undo()
    {
        if (_undo is { } deleted)
        {
            _undo = null;
            await Run(new RestoreComment(Event, deleted.Id));
            await ShowNewest();
        }
    }
}
