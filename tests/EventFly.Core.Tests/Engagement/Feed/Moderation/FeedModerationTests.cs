using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Feed.Moderation;

public sealed class FeedModerationTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Reporting_twice_is_one_report_and_two_readers_are_two(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup, post, comment) = await Discussion(app);
        var subject = new FeedSubject(meetup.Id, post, comment);
        var phone = Hosting.Phone();

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => app.Do(new ReportToTeam(subject, ReportReason.Spam), phone)))
        );
        await app.Do(new ReportToTeam(subject, ReportReason.Insulting, "Not nice"), Hosting.Phone());

        var waiting = (await app.Do(new ListReports(meetup.Id), olena)).Single();
        waiting.Reports.ShouldBe(2);
        waiting.Reasons.ShouldBe([ReportReason.Spam, ReportReason.Insulting], ignoreOrder: true);
        waiting.Notes.ShouldBe(["Not nice"]);
        waiting.Html.ShouldContain("Buy cheap watches");
        (await app.Do(new ManageFeed(meetup.Id), olena)).Reported.ShouldBe(1);
    }

    [Fact]
    public async Task A_hidden_comment_says_nothing_to_readers_and_all_to_the_team()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup, post, comment) = await Discussion(app);
        await app.Do(new ReportToTeam(new(meetup.Id, post, comment), ReportReason.Spam), Hosting.Phone());

        await app.Do(new HideComment(meetup.Id, comment), olena);

        var read = (await app.Comments(meetup, post)).Single();
        (read.IsHidden, read.Author, read.Body, read.Html, read.By).ShouldBe((true, null, "", "", default));
        var seen = await app.Do(new ReadThread(meetup.Id, post, IsForTeam: true), olena);
        seen.Comments.Single().Body.ShouldContain("Buy cheap watches");
        (await app.Do(new ListReports(meetup.Id), olena)).ShouldBeEmpty("hiding settles what was reported");
        (await app.Do(new ListTakenAway(meetup.Id), olena)).Single().Subject.Comment.ShouldBe(comment);

        await app.Do(new ShowComment(meetup.Id, comment), olena);
        (await app.Comments(meetup, post)).Single().Body.ShouldContain("Buy cheap watches");
    }

    [Fact]
    public async Task A_hidden_post_keeps_its_place_and_says_nothing()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup, post, _) = await Discussion(app);

        await app.Do(new HidePost(meetup.Id, post), olena);

        var read = (await app.Do(new ReadFeed(meetup.Id), Actor.Anyone)).Posts.Single();
        (read.IsHidden, read.Author, read.Body, read.Html, read.Comments).ShouldBe((true, null, "", "", 0));
        (await app.Do(new ReadPost(meetup.Id, post), Actor.Anyone)).Body.ShouldBeEmpty();
        (await app.Do(new ManageFeed(meetup.Id), olena)).Posts.Single().Body.ShouldBe("Questions?");
    }

    [Fact]
    public async Task A_closed_discussion_is_read_and_takes_no_new_comment()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup, post, _) = await Discussion(app);

        await app.Do(new LockPost(meetup.Id, post), olena);
        var late = await app.UseCases.Run(olena, new AddComment(meetup.Id, post, CommentId.New(), "But"));
        late.Fault!.Code.ShouldBe("engagement.thread-locked");
        (await app.Do(new ReadThread(meetup.Id, post), Actor.Anyone)).IsLocked.ShouldBeTrue();
        (await app.Comments(meetup, post)).Count.ShouldBe(1);

        await app.Do(new UnlockPost(meetup.Id, post), olena);
        await app.Comment(olena, meetup, post, "Go on");
    }

    [Fact]
    public async Task A_deleted_post_comes_back_within_thirty_days()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup, post, _) = await Discussion(app);
        await app.Do(new DeletePost(meetup.Id, post), olena);
        app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        (await app.Do(new ListTakenAway(meetup.Id), olena)).Single().ErasedAt.ShouldBe(TestApp.Now.AddDays(30));
        await app.Do(new RestorePost(meetup.Id, post), olena);
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Id.ShouldBe(post);

        await app.Do(new DeletePost(meetup.Id, post), olena);
        app.Clock.Advance(TimeSpan.FromDays(30));
        (await app.Do(new ListTakenAway(meetup.Id), olena)).ShouldBeEmpty();
        var late = await app.UseCases.Run(olena, new RestorePost(meetup.Id, post));
        late.Fault!.Code.ShouldBe("engagement.post-gone");
    }

    [Fact]
    public async Task Dismissed_reports_are_gone_and_can_be_made_again()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup, post, comment) = await Discussion(app);
        var report = new ReportToTeam(new(meetup.Id, post, comment), ReportReason.Other);
        var phone = Hosting.Phone();
        await app.Do(report, phone);

        await app.Do(new DismissReports(report.Subject), olena);
        (await app.Do(new ListReports(meetup.Id), olena)).ShouldBeEmpty();
        (await app.Comments(meetup, post)).Single().IsHidden.ShouldBeFalse();
        await app.Do(report, phone);

        (await app.Do(new ListReports(meetup.Id), olena)).Single().Reports.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Every_act_leaves_one_line_however_often_it_is_pressed(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup, post, comment) = await Discussion(app);
        await app.Do(new ReportToTeam(new(meetup.Id, post, comment), ReportReason.Other), Hosting.Phone());

        IUseCase<Done>[] acts =
        [
            new DismissReports(new(meetup.Id, post, comment)),
            new HideComment(meetup.Id, comment),
            new ShowComment(meetup.Id, comment),
            new LockPost(meetup.Id, post),
            new UnlockPost(meetup.Id, post),
            new HidePost(meetup.Id, post),
            new ShowPost(meetup.Id, post),
            new DeletePost(meetup.Id, post),
            new RestorePost(meetup.Id, post),
        ];
        foreach (var act in acts)
        {
            await Task.WhenAll(Task.Run(() => app.Do(act, olena)), Task.Run(() => app.Do(act, olena)));
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var trail = await app.Read(db => db.Moderation.OrderBy(e => e.At).ToListAsync());
        trail
            .Select(e => e.Act)
            .ShouldBe([
                ModerationAct.ReportDismissed,
                ModerationAct.CommentHidden,
                ModerationAct.CommentShown,
                ModerationAct.PostLocked,
                ModerationAct.PostUnlocked,
                ModerationAct.PostHidden,
                ModerationAct.PostShown,
                ModerationAct.PostDeleted,
                ModerationAct.PostRestored,
            ]);
        trail.ShouldAllBe(e => e.By == olena.Account && e.Event == meetup.Id && e.Detail.Length > 0);
    }

    [Fact]
    public async Task Readers_and_other_teams_cannot_moderate()
    {
        await using var app = await TestApp.Start();
        var (_, meetup, post, comment) = await Discussion(app);
        var mika = await app.Person("Reader");
        var (mallory, hers) = await app.PublishedEvent("Mallory");

        foreach (var (who, where) in new[] { (mika, meetup.Id), (mallory, meetup.Id), (mallory, hers.Id) })
        {
            foreach (var attempt in Attempts(where, post, comment))
            {
                (await app.UseCases.Run(who, attempt)).Fault!.Code.ShouldBe("not-found", $"{attempt}");
            }
        }

        foreach (var attempt in Attempts(meetup.Id, post, comment))
        {
            (await app.UseCases.Run(Hosting.Phone(), attempt)).Fault!.Kind.ShouldBe(FaultKind.SignInRequired);
        }

        (await app.UseCases.Run(mallory, new ListReports(meetup.Id))).IsDone.ShouldBeFalse();
        (await app.UseCases.Run(mallory, new ManageFeed(meetup.Id))).IsDone.ShouldBeFalse();
        (await app.UseCases.Run(mallory, new ListTakenAway(meetup.Id))).IsDone.ShouldBeFalse();
        (await app.UseCases.Run(mika, new ReadThread(meetup.Id, post, IsForTeam: true))).IsDone.ShouldBeFalse();
        (await app.UseCases.Run(mallory, new ReadThread(hers.Id, post, IsForTeam: true))).IsDone.ShouldBeFalse();
        (await app.Read(db => db.Moderation.CountAsync())).ShouldBe(0);
        (await app.Comments(meetup, post)).Single().IsHidden.ShouldBeFalse();
    }

    private static IUseCase<Done>[] Attempts(EventId where, PostId post, CommentId comment) =>
        [
            new HidePost(where, post),
            new LockPost(where, post),
            new DeletePost(where, post),
            new SendPostNow(where, post),
            new HideComment(where, comment),
            new DismissReports(new(where, post, comment)),
            new DismissReports(new(where, post)),
        ];

    private static async Task<(Actor Olena, EventCard Meetup, PostId Post, CommentId Comment)> Discussion(TestApp app)
    {
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var comment = await app.Comment(await app.Person("Mika"), meetup, post, "Buy cheap watches");
        return (olena, meetup, post, comment);
    }
}
