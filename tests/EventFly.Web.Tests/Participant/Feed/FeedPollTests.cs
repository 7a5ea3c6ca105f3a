using Bunit;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Participant.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Feed;

public sealed class FeedPollTests
{
    [Fact]
    public async Task An_answer_is_shown_as_counted_once_it_is_in_the_database_and_then_the_result_moves()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup, body: "Help us to plan");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        await feed.Shows(app, () => feed.All("poll-vote").Count == 3);
        feed.All("poll-result").ShouldBeEmpty("counts before a vote would tell people what to think");

        await feed.InvokeAsync(() => feed.All("poll-vote")[1].Click());
        await feed.Shows(app, () => feed.Counts().SequenceEqual(["0", "1", "0"]));
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(1);
        feed.Text("vote-status").ShouldStartWith("Your vote is counted.");

        await app.Vote(meetup, poll, Hosting.Phone(), 0);
        await feed.Shows(app, () => feed.Counts().SequenceEqual(["1", "1", "0"]));
    }

    [Fact]
    public async Task A_reader_who_has_not_answered_is_left_alone_while_others_do()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);
        await using var waiting = Screens.For(app, Hosting.Phone());
        await using var done = Screens.For(app, Hosting.Phone());
        var quiet = Open(waiting, meetup);
        var other = Open(done, meetup);
        await other.Shows(app, () => other.All("poll-vote").Count == 3);
        await other.InvokeAsync(() => other.All("poll-vote")[0].Click());
        await other.Shows(app, () => other.Counts().SequenceEqual(["1", "0", "0"]));
        var card = quiet.FindComponent<FeedPoll>();
        var before = card.RenderCount;

        await app.Vote(meetup, poll, Hosting.Phone(), 2);
        await other.Shows(app, () => other.Counts().SequenceEqual(["1", "0", "1"]));

        card.RenderCount.ShouldBe(before);
        quiet.All("poll-vote").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_hidden_result_reaches_readers_only_when_it_is_revealed()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup, Hosting.Draft(ResultsShown.WhenRevealed));
        var me = Hosting.Phone();
        await app.Vote(meetup, poll, me, 2);
        await using var context = Screens.For(app, me);
        var feed = Open(context, meetup);

        await app.Do(new ClosePoll(meetup.Id, poll));
        await feed.Shows(app, () => Says(feed, "Voting is closed."));
        feed.All("poll-result").ShouldBeEmpty();

        await app.Do(new RevealPoll(meetup.Id, poll));
        await feed.Shows(app, () => feed.Counts().SequenceEqual(["0", "0", "1"]));
        feed.Find(".ef-mine").ParentElement!.TextContent.ShouldContain("Ålesund");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_knows_an_earlier_answer_before_and_after_its_circuit_stands(bool isInteractive)
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);
        await app.Do(new ReadFeed(meetup.Id), Actor.Anyone);
        var me = Hosting.Phone();
        await app.Vote(meetup, poll, me, 1);
        await using var context = Screens.For(app, me);

        var feed = Open(context, meetup, isInteractive);

        await feed.Shows(app, () => feed.Counts().SequenceEqual(["0", "1", "0"]));
        feed.Find(".ef-mine").ParentElement!.TextContent.ShouldContain("Kraków");
    }

    [Fact]
    public async Task Before_the_circuit_stands_the_answers_say_that_they_wait()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedPoll(olena, meetup);
        await using var context = Screens.For(app, Hosting.Phone());

        var feed = Open(context, meetup, isInteractive: false);

        feed.All("poll-vote").ShouldAllBe(b => b.GetAttribute("aria-disabled") == "true");
        feed.Text("vote-status").ShouldBe("One moment, we are connecting…");
    }

    [Fact]
    public async Task Two_polls_on_one_page_share_no_ids()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        foreach (var kind in new[] { PollKind.Numeric, PollKind.Numeric, PollKind.OpenText, PollKind.WordCloud })
        {
            await app.FeedPoll(olena, meetup, Hosting.Draft() with { Kind = kind, Options = [] });
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        await feed.Shows(app, () => feed.All("feed-poll").Count == 4);

        var ids = feed.FindAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
        feed.FindAll("[aria-describedby]")
            .SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' '))
            .ShouldAllBe(id => ids.Contains(id));
    }

    [Fact]
    public async Task Whoever_is_shown_the_door_is_told_and_refused()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedPoll(olena, meetup);
        var me = Hosting.Phone();
        await app.Do(new TakeNickname(meetup.Id, "Mallory"), me);
        await using var context = Screens.For(app, me);
        var feed = Open(context, meetup);
        await feed.Shows(app, () => feed.All("poll-vote").Count == 3);

        await app.Do(new BanParticipant(meetup.Id, me.Participant!.Value));
        await feed.Shows(app, () => feed.All("feed-excluded").Count == 1);
        await feed.InvokeAsync(() => feed.All("poll-vote")[0].Click());
        await feed.Shows(app, () => Says(feed, "The host has closed this room for this phone."));
        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-like]").Click());
        await feed.Shows(app, () => feed.FindAll(".ef-error").Count == 1);

        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(0);
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(0);
    }

    private static bool Says(IRenderedComponent<FeedIsland> feed, string status) =>
        feed.Text("vote-status").StartsWith(status, StringComparison.Ordinal);

    private static IRenderedComponent<FeedIsland> Open(
        BunitContext context,
        EventCard meetup,
        bool isInteractive = true
    )
    {
        context.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        return context.Render<FeedIsland>(p =>
            p.Add(s => s.Event, meetup.Id.Value).Add(s => s.Slug, meetup.Slug).Add(s => s.Zone, meetup.Zone)
        );
    }
}
