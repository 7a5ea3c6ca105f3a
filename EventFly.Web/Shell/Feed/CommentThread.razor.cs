using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Shell.Feed;

public sealed partial class CommentThread
{
    /// <summary>How long the screen offers to take a deletion back.</summary>
    private static readonly TimeSpan UndoFor = TimeSpan.FromSeconds(10);

    private readonly HashSet<Guid> _liked = [];
    private AccountId? _me;
    private FeedThread? _thread;
    private List<FeedComment> _comments = [];
    private List<FeedComment> _new = [];
    private CommentId _draft = CommentId.New();
    private CommentId? _focus;
    private FeedComment? _undo;
    private bool _isFromNewest;

    // Once it is read, what is new is shown.
    private CommentId? _own;

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

    protected override object Subject => Post;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override async Task<Fault?> Read()
    {
        Follow(FeedTopics.Thread(Post));
        _me = (await Me()).Account;
        return await (_thread is null || _isFromNewest ? ReadNewest() : ReadChanges());
    }

    protected override void Clear() => (_thread, _comments, _new) = (null, [], []);

    private FeedSubject At(FeedComment comment) => new(Event, Post, comment.Id);

    private Task ShowNewest()
    {
        _isFromNewest = true;
        return ReadNow();
    }

    private async Task<Fault?> ReadNewest()
    {
        var read = await Get(new ReadThread(Event, Post, IsForTeam: IsForTeam));
        if (read.IsDone)
        {
            await ReadLikes(read.Value.Comments);
            (_thread, _comments, _new) = (read.Value, [.. read.Value.Comments], []);
            (_isFromNewest, _own) = (false, null);
        }

        return read.Fault;
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

    /// <summary>Takes in what changed; what is new waits until the reader asks for it.</summary>
    private async Task<Fault?> ReadChanges()
    {
        var read = await Get(new ReadThread(Event, Post, IsForTeam: IsForTeam));
        if (!read.IsDone)
        {
            return read.Fault;
        }

        var newest = read.Value;
        _thread = newest with { Earlier = _thread is null ? newest.Earlier : _thread.Earlier };
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
        return _own is { } own && byId.ContainsKey(own) ? await TakeIn() : null;
    }

    /// <summary>Puts what is new below what is shown.</summary>
    private async Task<Fault?> TakeIn()
    {
        _own = null;
        if (_new.Count >= ReadThread.PageSize)
        {
            // There may be more between these and what is shown than one page holds.
            return await ReadNewest();
        }

        await ReadLikes(_new);
        _comments.AddRange(_new);
        _new = [];
        return null;
    }

    private Task ShowNew()
    {
        (_focus, _own) = (_new is [var first, ..] ? first.Id : null, _new is [.., var last] ? last.Id : null);
        return ReadNow();
    }

    private void Keep(FeedComment comment, bool liked) =>
        _ = liked ? _liked.Add(comment.Id.Value) : _liked.Remove(comment.Id.Value);

    private async Task<Fault?> Add(Written written)
    {
        var added = await Run(new AddComment(Event, Post, _draft, written.Text, written.Meant));
        if (added.IsDone)
        {
            // Whoever wrote it need not ask for it, whichever read brings it.
            (_own, _focus, _draft) = (_draft, null, CommentId.New());
            await ReadNow();
        }

        return added.Fault;
    }

    private async Task Offer(FeedComment deleted)
    {
        _undo = deleted;
        await ReadNow();
        Take(Time.CreateTimer(_ => Show(() => Forget(deleted)), null, UndoFor, Timeout.InfiniteTimeSpan));
    }

    private void Forget(FeedComment deleted)
    {
        if (_undo == deleted)
        {
            _undo = null;
            StateHasChanged();
        }
    }

    private async Task Undo()
    {
        if (_undo is { } deleted)
        {
            var restored = await Run(new RestoreComment(Event, deleted.Id));
            // What could not be taken back now is still offered.
            _undo = restored.Fault == Outages.Away ? deleted : null;
            await ShowNewest();
        }
    }
}
