using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Web.Participant;

public sealed partial class FeedIsland
{
    private readonly List<IDisposable> _ends = [];
    private readonly HashSet<Guid> _liked = [];
    private readonly HashSet<PostId> _gone = [];
    private readonly Dictionary<PollId, OwnAnswer> _answers = [];
    private List<FeedPost>? _posts;
    private FeedHead? _head;
    private string _newest = "";
    private string? _next;
    private int _new;
    private PostId? _focus;

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

    [Inject]
    private ISignals Signals { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private EventId Id => new(Event);

    private bool IsLive => Before is null && Only is null;

    private string News =>
        _new >= ReadFeed.PageSize ? T["{0} new posts and more", _new] : T.Count(_new, "1 new post", "{0} new posts");

    public void Dispose() => _ends.ForEach(e => e.Dispose());

    protected override async Task OnInitializedAsync()
    {
        await ReadPosts();
        await ReadPolls();
        if (RendererInfo.IsInteractive)
        {
            await ReadLikes();
            var refresher = new Refresher(
                () => InvokeAsync(Look),
                DispatchExceptionAsync,
                TimeSpan.FromSeconds(1),
                Time
            );
            _ends.AddRange([Signals.Listen(FeedTopics.Feed(Id), refresher.Ask), refresher]);
            refresher.Ask();
        }
    }

    private async Task ReadPosts()
    {
        if (Before is not null)
        {
            var page = await Run(new ReadOlderPosts(Id, Before));
            (_posts, _next) = page.Match(p => ([.. p.Posts], p.Next), _ => (new List<FeedPost>(), (string?)null));
        }
        else if (Only is { } only)
        {
            var read = await Run(new ReadPost(Id, new PostId(only)));
            _posts = read.Match(p => new List<FeedPost> { p }, _ => []);
        }
        else
        {
            var read = await Run(new ReadFeed(Id));
            Show(read.Match(head => head, _ => null!));
        }
    }

    private async Task ReadLikes()
    {
        var mine = await Run(new MyLikes(Id, [.. (_posts ?? []).Select(p => p.Id.Value)]));
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

        var mine = await Run(new MyPollAnswers(Id, polls));
        foreach (var (poll, own) in mine.Match(m => m, _ => new Dictionary<PollId, OwnAnswer>()))
        {
            _answers[poll] = own;
        }

        var now = new Dictionary<PollId, PollView>();
        foreach (var poll in polls)
        {
            (await Run(new ReadFeedPoll(Id, poll))).Match(view => now[poll] = view, _ => null!);
        }

        _posts =
        [
            .. _posts!.Select(p => p.Poll is { } poll ? p with { Poll = now.GetValueOrDefault(poll.Id, poll) } : p),
        ];
    }

    private OwnAnswer? AnswerTo(FeedPost post) =>
        post.Poll is { } poll && _answers.TryGetValue(poll.Id, out var own) ? own : null;

    private void Show(FeedHead? head)
    {
        _head = head;
        _posts = head is null ? [] : [.. head.Pinned, .. head.Posts];
        _newest = _posts.Select(p => p.Position).DefaultIfEmpty("").Max(StringComparer.Ordinal)!;
        _next = head?.Next;
        _new = 0;
        _gone.Clear();
    }

    /// <summary>Takes in what changed about the posts that are shown, and counts those that are not.</summary>
    private async Task Look()
    {
        var read = await Run(new ReadFeed(Id));
        if (!read.IsDone || _posts is null || ReferenceEquals(_head, read.Value))
        {
            return;
        }

        _head = read.Value;
        var all = _head.Pinned.Concat(_head.Posts).ToDictionary(p => p.Id);
        _new = all.Values.Count(p => string.CompareOrdinal(p.Position, _newest) > 0);
        var from = _head.Next ?? "";
        if (IsLive)
        {
            // Those between the first and the last of the page must be on it, or they are no more.
            var missing = _posts.Where(p => !all.ContainsKey(p.Id) && string.CompareOrdinal(p.Position, from) >= 0);
            _gone.UnionWith(missing.Select(p => p.Id));
            _gone.ExceptWith(all.Keys);
        }

        _posts = [.. _posts.Select(p => all.GetValueOrDefault(p.Id, p))];
        StateHasChanged();
    }

    private async Task ShowNew()
    {
        var newest = _newest;
        Show(_head);
        _focus = _posts!.FirstOrDefault(p => string.CompareOrdinal(p.Position, newest) > 0)?.Id;
        await ReadLikes();
        await ReadPolls();
    }

    private void Keep(FeedPost post, bool liked) =>
        _ = liked ? _liked.Add(post.Id.Value) : _liked.Remove(post.Id.Value);
}
