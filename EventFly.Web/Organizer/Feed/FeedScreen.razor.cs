using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Organizer.Feed;

/// <summary>Where an event's team posts, takes back what it posted, and looks after what others say.</summary>
public sealed partial class FeedScreen
{
    private EventCard? _event;
    private TeamFeed? _feed;
    private List<FeedPost> _posts = [];
    private IReadOnlyList<PollItem> _drafts = [];
    private IReadOnlyList<QuizItem> _quizzes = [];
    private Guid? _proposed;
    private string? _next;
    private PostId _draft = PostId.New();
    private Tab _tab;

    /// <summary>What became of the post that was just written.</summary>
    private string? _said;

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
    public string? Poll { get; set; }

    /// <summary>Id of a quiz that the next post shall carry.</summary>
    [SupplyParameterFromQuery]
    public string? Quiz { get; set; }

    protected override object Subject => Slug;

    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override TimeSpan? Look => ForTeam;

    private string Pressed(Tab tab) => _tab == tab ? "true" : "false";

    protected override async Task<Fault?> Read()
    {
        if (_event is null)
        {
            var found = await Get(new FindFeed(Slug));
            if (!found.IsDone || !found.Value.MayManage)
            {
                return found.Fault ?? Fault.NotVisible;
            }

            _proposed ??= QueryText.Id(Poll) ?? QueryText.Id(Quiz);
            Follow(found.Value.Event);
            _event = found.Value.Event;
        }

        var read = await Get(new ManageFeed(_event.Id));
        if (!read.IsDone)
        {
            return read.Fault;
        }

        _feed = read.Value;
        var polls = _feed.MayHost ? await Get(new ListPolls(_event.Id)) : Fault.NotVisible;
        _drafts = polls.Match(all => all.FindAll(p => p is { State: PollState.Draft, IsSelfPaced: false }), _ => []);
        var quizzes = _feed.MayHost ? await Get(new ListQuizzes(_event.Id)) : Fault.NotVisible;
        _quizzes = quizzes.Match(all => all.FindAll(q => q is { Run: 0, IsSelfPaced: false }), _ => []);
        // What was read of older pages stays below the new first one.
        var older = _next is null ? [] : _posts.Where(p => string.CompareOrdinal(p.Position, _feed.Next ?? "") < 0);
        _posts = [.. _feed.Posts, .. older];
        _next = _posts.Count > _feed.Posts.Count ? _next : _feed.Next;
        return null;
    }

    protected override void Clear() => (_event, _feed, _posts, _next) = (null, null, [], null);

    private void Follow(EventCard card) =>
        Follow(
            FeedTopics.Feed(card.Id),
            FeedTopics.Team(card.Id),
            StageTopics.Polls(card.Id),
            OrganizationTopics.Team(card.Organization)
        );

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
            _said = draft.Due is null ? T["Posted. It stands below."] : T["Kept. It goes out by itself."];
            await ReadNow();
        }

        return published.Fault;
    }
}
