using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Feed.Posts;

public sealed class FeedTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_post_is_read_by_anyone_newest_first(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await Published(app);

        await Post(app, olena, meetup, "Doors open at **nine**.");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Post(app, olena, meetup, "Coffee is ready.");

        var feed = await app.Do(new ReadFeed(meetup.Id), Actor.Anyone);
        feed.Posts.Select(p => p.Body).ShouldBe(["Coffee is ready.", "Doors open at **nine**."]);
        feed.Posts[1].Html.ShouldContain("<strong>nine</strong>");
        feed.Posts[1].Author.ShouldBe("Olena");
        (await app.Do(new FindFeed(meetup.Slug), Actor.Anyone)).MayManage.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Pages_meet_without_gap_or_overlap_even_for_posts_of_one_instant(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await Published(app);
        for (var i = 0; i < ReadFeed.PageSize + 5; i++)
        {
            await Post(app, olena, meetup, $"Note {i}");
        }

        var first = await app.Do(new ReadFeed(meetup.Id));
        var second = await app.Do(new ReadOlderPosts(meetup.Id, first.Next!));

        first.Posts.Count.ShouldBe(ReadFeed.PageSize);
        second.Posts.Count.ShouldBe(5);
        second.Next.ShouldBeNull();
        first.Posts.Concat(second.Posts).Select(p => p.Id).Distinct().Count().ShouldBe(ReadFeed.PageSize + 5);
    }

    [Fact]
    public async Task A_pinned_post_stays_above_newer_ones_until_it_is_unpinned()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        var old = await Post(app, olena, meetup, "The Wi-Fi is called OldLibrary.");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Post(app, olena, meetup, "Lunch!");

        await app.Do(new PinPost(meetup.Id, old), olena);
        var pinned = await app.Do(new ReadFeed(meetup.Id));
        await app.Do(new UnpinPost(meetup.Id, old), olena);
        var unpinned = await app.Do(new ReadFeed(meetup.Id));

        pinned.Pinned.Single().Id.ShouldBe(old);
        pinned.Posts.Single().Body.ShouldBe("Lunch!");
        unpinned.Pinned.ShouldBeEmpty();
        unpinned.Posts[^1].Id.ShouldBe(old);
    }

    [Fact]
    public async Task A_deleted_post_is_gone_for_readers_and_can_come_back()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        var post = await Post(app, olena, meetup, "Wrong room, sorry.");

        await app.Do(new DeletePost(meetup.Id, post), olena);
        (await app.Do(new ReadFeed(meetup.Id))).Posts.ShouldBeEmpty();

        await app.Do(new RestorePost(meetup.Id, post), olena);
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Id.ShouldBe(post);
    }

    [Fact]
    public async Task An_edited_post_says_so()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        var post = await Post(app, olena, meetup, "Room 4");
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        await app.Do(new EditPost(meetup.Id, post, "Room 5"), olena);

        var read = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single();
        read.Body.ShouldBe("Room 5");
        read.EditedAt.ShouldBe(TestApp.Now.AddMinutes(2));
    }

    [Fact]
    public async Task Pressing_the_button_twice_posts_once()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        var publish = new PublishPost(meetup.Id, PostId.New(), "Once");

        await app.Do(publish, olena);
        await app.Do(publish, olena);

        (await app.Do(new ReadFeed(meetup.Id))).Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public async Task An_empty_post_is_refused_at_its_field(string body)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);

        var asked = await app.UseCases.Run(olena, new PublishPost(meetup.Id, PostId.New(), body));

        asked.Fault!.Fields.Single().Field.ShouldBe("body");
    }

    [Fact]
    public async Task A_post_may_be_4000_characters_and_no_more()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);

        var fits = new PublishPost(meetup.Id, PostId.New(), new string('x', 4_000));
        var tooLong = new PublishPost(meetup.Id, PostId.New(), new string('x', 4_001));

        (await app.UseCases.Run(olena, fits)).IsDone.ShouldBeTrue();
        (await app.UseCases.Run(olena, tooLong)).Fault!.Fields.Single().Field.ShouldBe("body");
    }

    [Fact]
    public async Task The_feed_of_a_draft_is_for_its_team_only()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        var post = await Post(app, olena, meetup, "Not yet public");

        var team = await app.Do(new FindFeed(meetup.Slug), olena);
        var door = await app.UseCases.Run(Actor.Anyone, new FindFeed(meetup.Slug));
        var posts = await app.UseCases.Run(Actor.Anyone, new ReadFeed(meetup.Id));
        var older = await app.UseCases.Run(Actor.Anyone, new ReadOlderPosts(meetup.Id, "g"));
        var thread = await app.UseCases.Run(Actor.Anyone, new ReadThread(meetup.Id, post));

        team.MayManage.ShouldBeTrue();
        (await app.Do(new ReadFeed(meetup.Id), olena)).Posts.Count.ShouldBe(1);
        new[] { door.Fault, posts.Fault, older.Fault, thread.Fault }.ShouldAllBe(f => f!.Code == "not-found");
    }

    [Fact]
    public async Task Strangers_cannot_touch_a_feed_and_organizers_only_their_own()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        var mallory = await app.Person("Mallory");
        var hers = await app.Event(mallory);
        var post = await Post(app, olena, meetup, "Ours");

        IUseCase<Done>[] attempts =
        [
            new PublishPost(meetup.Id, PostId.New(), "Spam"),
            new DeletePost(meetup.Id, post),
            // Through her own event, where she has every right.
            new DeletePost(hers.Id, post),
            new EditPost(hers.Id, post, "Defaced"),
            new PinPost(hers.Id, post),
        ];
        foreach (var attempt in attempts)
        {
            (await app.UseCases.Run(mallory, attempt)).Fault!.Code.ShouldBe("not-found");
        }

        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Body.ShouldBe("Ours");
    }

    [Fact]
    public async Task Readers_hear_of_a_new_post_and_then_read_it()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        await Post(app, olena, meetup, "Seen");
        await app.Do(new ReadFeed(meetup.Id));
        var heard = new List<Task<FeedHead>>();
        using var listening = app
            .Services.GetRequiredService<ISignals>()
            .Listen(FeedTopics.Feed(meetup.Id), () => heard.Add(app.Do(new ReadFeed(meetup.Id))));

        await Post(app, olena, meetup, "New");

        // Who was told must not be handed what was read before.
        (await heard.ShouldHaveSingleItem())
            .Posts[0]
            .Body.ShouldBe("New");
    }

    [Fact]
    public async Task A_full_hall_reads_the_feed_once()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await Published(app);
        await Post(app, olena, meetup, "For all");

        var heads = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => app.Do(new ReadFeed(meetup.Id))));

        heads.ShouldAllBe(h => ReferenceEquals(h, heads[0]));
    }

    private static Task<(Actor Owner, EventCard Event)> Published(TestApp app) => app.PublishedEvent();

    private static Task<PostId> Post(TestApp app, Actor author, EventCard meetup, string body) =>
        app.Post(author, meetup, body);
}
