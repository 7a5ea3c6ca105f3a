using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Feed;

public sealed partial class FeedIsland
{
    private readonly HashSet<Guid> _liked = [];
    private readonly HashSet<PostId> _gone = [];
    private readonly Dictionary<PollId, OwnAnswer> _answers = [];
    private List<FeedPost>? _posts;
    private FeedHead? _head;
    private string _newest = "";
    private string? _next;
    private int _new;
    private PostId? _focus;
    private bool _isToShowNew;
    private bool _isSame;

    /// <summary>Id of the event whose feed it is.</summary>
    [Parameter, EditorRequired]
    public Guid Event { get; set; }

    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>IANA zone that its times are shown in.</summary>
    [Parameter, EditorRequired]
    public string Zone { get; set; } = "";

    /// <summary>With which people join the event's room.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    /// <summary>Shows the page behind this one.</summary>
    [Parameter]
    public string? Before { get; set; }

    /// <summary>Shows this post alone, with its comments.</summary>
    [Parameter]
    public Guid? Only { get; set; }

    private EventId Id => new(Event);

    private bool IsLive => Before is null && Only is null;

    private string News =>
        _new >= ReadFeed.PageSize ? T["{0} new posts and more", _new] : T.Count(_new, "1 new post", "{0} new posts");

    protected override object Subject => (Event, Before, Only);

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override async Task<Fault?> Read()
    {
        Follow(FeedTopics.Feed(Id));
        if (_posts is not null && !_isToShowNew)
        {
            return await ReadChanges();
        }

        var refused = await ReadPosts();
        if (refused is null)
        {
            await ReadPolls();
            await ReadLikes();
            _isSame = false;
        }

        return refused;
    }

    protected override void Clear() => (_posts, _head, _isToShowNew) = (null, null, false);

    /// <summary>The reader's place is kept: what would look the same is not drawn again.</summary>
    protected override void Draw()
    {
        if (!_isSame || Barred is not null)
        {
            StateHasChanged();
        }
    }

    private async Task<Fault?> ReadPosts()
    {
        if (Before is not null)
        {
            var page = await Get(new ReadOlderPosts(Id, Before));
            (_posts, _next) = page.Match(p => ([.. p.Posts], p.Next), _ => ((List<FeedPost>?)null, (string?)null));
            return page.Fault;
        }

        if (Only is { } only)
        {
            var post = await Get(new ReadPost(Id, new PostId(only)));
            // One that is gone is an empty page, not a closed one.
            _posts = post.Match(p => new List<FeedPost> { p }, _ => []);
            return null;
        }

        var read = await Get(new ReadFeed(Id));
        if (read.IsDone)
        {
            Show(read.Value);
        }

        return read.Fault;
    }

    private async Task ReadLikes()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        var mine = await Get(new MyLikes(Id, [.. (_posts ?? []).Select(p => p.Id.Value)]));
        _liked.UnionWith(mine.Match(ids => ids, _ => new HashSet<Guid>()));
    }

    /// <summary>The polls as they stand now, and the reader's own answers: the page itself may be older than a vote.</summary>
    private async Task ReadPolls()
    {
        var polls = (_posts ?? []).Select(p => p.Poll?.Id).OfType<PollId>().ToList();
        if (polls.Count == 0)
        {
            return;
        }

        var mine = await Get(new MyPollAnswers(Id, polls));
        foreach (var (poll, own) in mine.Match(m => m, _ => new Dictionary<PollId, OwnAnswer>()))
        {
            _answers[poll] = own;
        }

        var now = new Dictionary<PollId, PollView>();
        foreach (var poll in polls)
        {
            (await Get(new ReadFeedPoll(Id, poll))).Match(view => now[poll] = view, _ => null!);
        }

        _posts =
        [
            .. _posts!.Select(p => p.Poll is { } poll ? p with { Poll = now.GetValueOrDefault(poll.Id, poll) } : p),
        ];
    }

    private OwnAnswer? AnswerTo(FeedPost post) =>
        post.Poll is { } poll && _answers.TryGetValue(poll.Id, out var own) ? own : null;

    private void Show(FeedHead head)
    {
        var newest = _newest;
        _head = head;
        _posts = [.. head.Pinned, .. head.Posts];
        _newest = _posts.Select(p => p.Position).DefaultIfEmpty("").Max(StringComparer.Ordinal)!;
        _next = head.Next;
        _new = 0;
        _gone.Clear();
        if (_isToShowNew)
        {
            _isToShowNew = false;
            _focus = _posts.FirstOrDefault(p => string.CompareOrdinal(p.Position, newest) > 0)?.Id;
        }
    }

    /// <summary>Takes in what changed about the posts that are shown, and counts those that are not.</summary>
    private async Task<Fault?> ReadChanges()
    {
        var read = await Get(new ReadFeed(Id));
        _isSame = read.IsDone && ReferenceEquals(_head, read.Value);
        if (!read.IsDone || _isSame)
        {
            return read.Fault;
        }

        _head = read.Value;
        var all = _head.Pinned.Concat(_head.Posts).ToDictionary(p => p.Id);
        _new = all.Values.Count(p => string.CompareOrdinal(p.Position, _newest) > 0);
        var from = _head.Next ?? "";
        if (IsLive)
        {
            // Those between the first and the last of the page must be on it, or they are no more.
            var missing = _posts!.Where(p => !all.ContainsKey(p.Id) && string.CompareOrdinal(p.Position, from) >= 0);
            _gone.UnionWith(missing.Select(p => p.Id));
            _gone.ExceptWith(all.Keys);
        }

        _posts = [.. _posts!.Select(p => all.GetValueOrDefault(p.Id, p))];
        return null;
    }

    private Task ShowNew()
    {
        _isToShowNew = true;
        return ReadNow();
    }

    private void Keep(FeedPost post, bool liked) =>
        _ = liked ? _liked.Add(post.Id.Value) : _liked.Remove(post.Id.Value);
}
