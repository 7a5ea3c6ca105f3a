using Bunit;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Organizer.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Feed;

public sealed class FeedScreenTests
{
    [Fact]
    public async Task A_time_is_meant_by_the_clock_of_the_event()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await using var context = Screens.For(app, olena);
        var screen = await Open(app, context, meetup);

        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-compose]").Input("Lunch!"));
        await screen.InvokeAsync(() => screen.Find("[data-testid=post-later]").Change(true));
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-compose-submit]").Click());
        await screen.Shows(app, () => screen.FindAll(".ef-error").Count == 1);
        screen.Find(".ef-error").TextContent.ShouldBe("Say when it goes out: a day and a time.");

        await screen.InvokeAsync(() => screen.Find("[data-testid=post-due]").Input("2026-09-12T12:30"));
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-compose-submit]").Click());
        await screen.Shows(app, () => screen.All("post-scheduled").Count == 1);
        screen.Text("post-scheduled").ShouldBe("Scheduled for 12 Sep 2026, 12:30");
        (await app.Read(db => db.Posts.SingleAsync())).DueAt.ShouldBe(
            new DateTimeOffset(2026, 9, 12, 10, 30, 0, TimeSpan.Zero)
        );

        await screen.InvokeAsync(() => screen.Find("[data-testid=post-now]").Click());
        await screen.Shows(app, () => screen.All("post-scheduled").Count == 0);
        screen.Text("feed-post").ShouldContain("Lunch!");
    }

    [Fact]
    public async Task A_poll_is_posted_without_a_word_and_led_from_its_post()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var poll = await app.Do(new CreatePoll(meetup.Id, Hosting.Draft(ResultsShown.WhenRevealed)), olena);
        await using var context = Screens.For(app, olena);
        var screen = await Open(app, context, meetup);

        await screen.InvokeAsync(() => screen.Find("[data-testid=post-poll]").Change(poll.ToString()));
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-compose-submit]").Click());
        await screen.Shows(app, () => screen.All("team-poll").Count == 1);
        screen.All("post-poll").ShouldBeEmpty("there is no other poll to post");

        await app.Vote(meetup, poll, Hosting.Phone(), 0);
        await screen.Shows(app, () => screen.Text("team-poll-votes") == "Open in the feed: 1 vote");
        await screen.InvokeAsync(() => screen.Find("[data-testid=poll-close]").Click());
        await screen.Shows(app, () => screen.Text("team-poll-votes") == "Closed in the feed: 1 vote");
        await screen.InvokeAsync(() => screen.Find("[data-testid=poll-reveal]").Click());
        await screen.Shows(app, () => screen.All("poll-reveal").Count == 0);

        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Poll!.Options[0].Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_quiz_is_posted_without_a_word_followed_and_closed_from_its_post()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var quiz = await app.Do(new SaveQuiz(meetup.Id, null, Quizzing.Draft(Quizzing.Question())), olena);
        await using var context = Screens.For(app, olena);
        var screen = await Open(app, context, meetup);

        await screen.InvokeAsync(() => screen.Find("[data-testid=post-poll]").Change(quiz.ToString()));
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-compose-submit]").Click());
        await screen.Shows(app, () => screen.All("team-quiz").Count == 1);
        screen.All("post-poll").ShouldBeEmpty("there is no other quiz to post");
        var (ada, ben) = (Hosting.Phone(), Hosting.Phone());
        await app.PlayTurn(meetup, quiz, ada, 1, option: 1);
        await app.Turn(meetup, quiz, ben, 1);
        await screen.Shows(app, () => screen.Text("quiz-begun") == "Open in the feed: begun by 2, finished by 1");

        await screen.InvokeAsync(() => screen.Find("[data-testid=quiz-end]").Click());
        await screen.InvokeAsync(() => screen.Find("[data-testid=quiz-end-sure]").Click());
        await screen.Shows(app, () => screen.Text("quiz-begun") == "Closed in the feed, results are shown");

        (await app.Do(new ReadMyQuiz(meetup.Id, quiz), ada)).Standing!.Points.ShouldBe(1_000);
    }

    [Fact]
    public async Task A_report_reaches_the_team_by_itself_and_is_settled_by_hiding()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var comment = await app.Comment(await app.Person("Mika"), meetup, post, "Buy cheap watches");
        await using var context = Screens.For(app, olena);
        var screen = await Open(app, context, meetup);
        screen.Text("feed-reported").ShouldEndWith("0");

        await app.Do(new ReportToTeam(new(meetup.Id, post, comment), ReportReason.Spam), Hosting.Phone());
        await screen.Shows(app, () => screen.Text("feed-reported").EndsWith('1'));
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-reported]").Click());
        await screen.Shows(app, () => screen.All("reported").Count == 1);
        screen.Text("reported").ShouldContain("Advertising or spam");
        await screen.InvokeAsync(() => screen.Find("[data-testid=reported-hide]").Click());

        await screen.Shows(app, () => screen.All("reported").Count == 0);
        await screen.InvokeAsync(() => screen.Find("[data-testid=feed-taken-away]").Click());
        await screen.Shows(app, () => screen.All("taken-away").Count == 1);
        await screen.InvokeAsync(() => screen.Find("[data-testid=bring-back]").Click());
        await screen.Shows(app, () => screen.All("taken-away").Count == 0);
        (await app.Comments(meetup, post)).Single().IsHidden.ShouldBeFalse();
    }

    [Fact]
    public async Task Strangers_find_nothing_here()
    {
        await using var app = await Screens.App();
        var (_, meetup) = await app.PublishedEvent();
        await using var context = Screens.For(app, await app.Person("Mallory"));

        var screen = Render(context, meetup);

        await screen.Shows(app, () => screen.FindAll(".ef-empty").Count == 1);
        screen.All("feed-compose").ShouldBeEmpty();
    }

    private static async Task<IRenderedComponent<FeedScreen>> Open(TestApp app, BunitContext context, EventCard meetup)
    {
        var screen = Render(context, meetup);
        await screen.Shows(app, () => screen.All("feed-compose").Count == 1);
        return screen;
    }

    private static IRenderedComponent<FeedScreen> Render(BunitContext context, EventCard meetup)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<FeedScreen>(p => p.Add(s => s.Organization, "any").Add(s => s.Slug, meetup.Slug));
    }
}
