using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Feed.Posts;

public sealed class ScheduledPostTests
{
    private static readonly DateTimeOffset Noon = TestApp.Now.AddHours(4);

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_scheduled_post_is_the_teams_until_its_time_and_everyones_after(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await Schedule(app, olena, meetup, "Lunch!");

        app.Clock.Advance(TimeSpan.FromHours(4) - TimeSpan.FromTicks(10));
        (await app.Do(new PublishDuePosts())).ShouldBe(0);
        (await app.Do(new ReadFeed(meetup.Id))).Posts.ShouldBeEmpty();
        (await app.UseCases.Run(Actor.Anyone, new ReadPost(meetup.Id, post))).Fault!.Code.ShouldBe("not-found");
        (await app.Do(new ManageFeed(meetup.Id), olena)).Waiting.Single().DueAt.ShouldBe(Noon);

        app.Clock.Advance(TimeSpan.FromTicks(10));
        (await app.Do(new PublishDuePosts())).ShouldBe(1);
        var read = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single();
        (read.Id, read.PublishedAt, read.DueAt).ShouldBe((post, Noon, null));
        (await app.Do(new ManageFeed(meetup.Id), olena)).Waiting.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_workers_publish_it_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        for (var i = 0; i < 5; i++)
        {
            await Schedule(app, olena, meetup, $"Note {i}");
        }

        app.Clock.Advance(TimeSpan.FromHours(5));
        var published = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.UseCases.Run(Actor.System, new PublishDuePosts())))
        );

        published.Where(p => p.IsDone).Sum(p => p.Value).ShouldBe(5);
        (await Told(app)).ShouldBe(5);
    }

    /// <summary>The control: the same workers, when the version does not guard.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_version_two_workers_would_both_publish(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        await Schedule(app, olena, meetup, "Once?");
        app.Clock.Advance(TimeSpan.FromHours(5));

        var looked = new TaskCompletionSource();
        var first = app.Read(db => LookThenPublish(db, looked.Task, app.Clock.GetUtcNow()));
        var second = app.Read(db => LookThenPublish(db, looked.Task, app.Clock.GetUtcNow()));
        looked.SetResult();

        (await first + await second).ShouldBe(2);
    }

    [Fact]
    public async Task It_can_be_rewritten_moved_and_sent_at_once()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await Schedule(app, olena, meetup, "Luncheon!");

        await app.Do(new EditPost(meetup.Id, post, "Lunch!", Noon.AddHours(1)), olena);
        app.Clock.Advance(TimeSpan.FromHours(4));
        (await app.Do(new PublishDuePosts())).ShouldBe(0);
        await app.Do(new SendPostNow(meetup.Id, post), olena);
        await app.Do(new SendPostNow(meetup.Id, post), olena);

        var read = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single();
        (read.Body, read.PublishedAt, read.EditedAt).ShouldBe(("Lunch!", Noon, null));
        (await Told(app)).ShouldBe(1);
        var late = await app.UseCases.Run(olena, new EditPost(meetup.Id, post, "Lunch!", Noon.AddHours(2)));
        late.Fault!.Code.ShouldBe("engagement.post-out");
    }

    [Fact]
    public async Task A_deleted_one_does_not_go_out()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await Schedule(app, olena, meetup, "Lunch!");
        await app.Do(new DeletePost(meetup.Id, post), olena);

        app.Clock.Advance(TimeSpan.FromHours(5));

        (await app.Do(new PublishDuePosts())).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367 * 24)]
    public async Task A_moment_that_has_passed_or_is_too_far_is_refused_at_its_field(int hours)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();

        var asked = await app.UseCases.Run(
            olena,
            new PublishPost(meetup.Id, PostId.New(), "When?", TestApp.Now.AddHours(hours))
        );

        asked.Fault!.Fields.Single().Field.ShouldBe("due");
    }

    private static async Task<PostId> Schedule(TestApp app, Actor author, EventCard meetup, string body)
    {
        var id = PostId.New();
        await app.Do(new PublishPost(meetup.Id, id, body, Noon), author);
        return id;
    }

    private static Task<int> Told(TestApp app) =>
        app.Read(db => db.Outbox.CountAsync(m => m.Name == "engagement.post-published.v1"));

    private static async Task<int> LookThenPublish(EventFlyDbContext db, Task looked, DateTimeOffset now)
    {
        var due = await db.Posts.AsNoTracking().Where(p => p.DueAt <= now && p.PublishedAt == null).ToListAsync();
        await looked;
        await Task.Delay(20);
        return await db
            .Posts.Where(p => due.Select(d => d.Id).Contains(p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishedAt, now));
    }
}
