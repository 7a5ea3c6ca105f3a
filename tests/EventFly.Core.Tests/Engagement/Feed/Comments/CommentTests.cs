using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Feed.Comments;

public sealed class CommentTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Comments_are_read_oldest_first_and_page_by_page(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var mika = await app.Person("Mika");
        for (var i = 1; i <= ReadThread.PageSize + 4; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(20));
            await app.Comment(mika, meetup, post, $"No. {i}");
        }

        var newest = await app.Do(new ReadThread(meetup.Id, post), Actor.Anyone);
        var earlier = await app.Do(new ReadThread(meetup.Id, post, newest.Earlier), Actor.Anyone);

        earlier.Earlier.ShouldBeNull();
        earlier
            .Comments.Concat(newest.Comments)
            .Select(c => c.Body)
            .ShouldBe(Enumerable.Range(1, ReadThread.PageSize + 4).Select(i => $"No. {i}"));
        newest.Comments[0].Author.ShouldBe("Mika");
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Comments.ShouldBe(ReadThread.PageSize + 4);
    }

    [Fact]
    public async Task Whoever_has_no_account_is_asked_to_sign_in()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");

        var asked = await app.UseCases.Run(Hosting.Phone(), new AddComment(meetup.Id, post, CommentId.New(), "Hello"));

        asked.Fault!.Kind.ShouldBe(FaultKind.SignInRequired);
    }

    [Fact]
    public async Task Pressing_the_button_twice_comments_once()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var add = new AddComment(meetup.Id, post, CommentId.New(), "Once");

        await Task.WhenAll(app.Do(add, olena), app.Do(add, olena));

        (await app.Comments(meetup, post)).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_flood_ends_at_ten_a_minute_even_when_it_comes_all_at_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var mika = await app.Person("Mika");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    Task.Run(() =>
                        app.UseCases.Run(mika, new AddComment(meetup.Id, post, CommentId.New(), $"Flood {i}"))
                    )
                )
        );
        var late = await app.UseCases.Run(mika, new AddComment(meetup.Id, post, CommentId.New(), "One more"));

        var stored = await app.Read(db => db.Comments.CountAsync());
        stored.ShouldBeLessThanOrEqualTo(Comment.PerMinute);
        answers.Count(a => a.IsDone).ShouldBe(stored);
        if (stored == Comment.PerMinute)
        {
            late.Fault!.Code.ShouldBe("engagement.too-many-comments");
            late.Fault.Kind.ShouldBe(FaultKind.TooMany);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Comment(mika, meetup, post, "Now again");
        await app.Comment(olena, meetup, post, "Others are not held back");
    }

    [Fact]
    public async Task The_eleventh_comment_of_a_minute_is_told_to_wait()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        for (var i = 0; i < Comment.PerMinute; i++)
        {
            await app.Comment(olena, meetup, post, $"No. {i}");
        }

        var late = await app.UseCases.Run(olena, new AddComment(meetup.Id, post, CommentId.New(), "One more"));

        late.Fault!.Sentence.ToString().ShouldBe("That was 10 comments within a minute. Take a breath, then go on.");
    }

    [Fact]
    public async Task A_comment_is_edited_by_its_author_for_fifteen_minutes()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var mika = await app.Person("Mika");
        var comment = await app.Comment(mika, meetup, post, "Were is it?");

        (await app.UseCases.Run(olena, new EditComment(meetup.Id, comment, "Defaced"))).Fault!.Code.ShouldBe(
            "not-found"
        );
        app.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        await app.Do(new EditComment(meetup.Id, comment, "Where is it?"), mika);
        app.Clock.Advance(TimeSpan.FromTicks(1));
        var late = await app.UseCases.Run(mika, new EditComment(meetup.Id, comment, "Too late"));

        late.Fault!.Code.ShouldBe("engagement.comment-settled");
        var read = (await app.Comments(meetup, post)).Single();
        read.Body.ShouldBe("Where is it?");
        read.EditedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deleted_comment_comes_back_for_its_author_and_only_for_a_while()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var mika = await app.Person("Mika");
        var comment = await app.Comment(mika, meetup, post, "Never mind");

        (await app.UseCases.Run(olena, new DeleteComment(meetup.Id, comment))).Fault!.Code.ShouldBe("not-found");
        await app.Do(new DeleteComment(meetup.Id, comment), mika);
        (await app.Comments(meetup, post)).ShouldBeEmpty();
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Comments.ShouldBe(0);
        await app.Do(new RestoreComment(meetup.Id, comment), mika);
        (await app.Comments(meetup, post)).Single().Body.ShouldBe("Never mind");

        await app.Do(new DeleteComment(meetup.Id, comment), mika);
        app.Clock.Advance(Comment.UndoableFor);
        var late = await app.UseCases.Run(mika, new RestoreComment(meetup.Id, comment));
        late.Fault!.Code.ShouldBe("engagement.comment-gone");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("  \n ", false)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task A_comment_has_one_to_1000_characters(object body, bool fits)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var text = body as string ?? new string('x', (int)body);

        var asked = await app.UseCases.Run(olena, new AddComment(meetup.Id, post, CommentId.New(), text));

        asked.IsDone.ShouldBe(fits);
        asked.Fault?.Fields.Single().Field.ShouldBe("body");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://evil.example/pixel.gif)")]
    [InlineData("<span class=\"ef-badge\" onclick=alert(1)>Team</span>")]
    [InlineData("@{00000000000000000000000000000000}<svg onload=alert(1)>")]
    public async Task What_attacks_readers_is_neutral_in_a_comment(string attack)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(olena, meetup, post, attack);

        var html = (await app.Comments(meetup, post)).Single().Html;

        html.ShouldNotMatch("(?i)<(script|img|svg|span)|javascript:[^<]*\"");
    }

    [Fact]
    public async Task Links_of_readers_are_not_followed()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(olena, meetup, post, "See https://example.org");

        (await app.Comments(meetup, post)).Single().Html.ShouldContain("rel=\"nofollow ugc noopener\"");
    }

    [Fact]
    public async Task Nobody_comments_on_what_is_not_there_for_them()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Ours");
        var mallory = await app.Person("Mallory");
        var hers = await app.Event(mallory);
        var waiting = PostId.New();
        await app.Do(new PublishPost(meetup.Id, waiting, "Later", TestApp.Now.AddHours(1)), olena);
        var hidden = await app.Post(olena, meetup, "Hidden");
        await app.Do(new HidePost(meetup.Id, hidden), olena);

        AddComment[] attempts =
        [
            // Another event's post, through an event of her own.
            new(hers.Id, post, CommentId.New(), "Through the side door"),
            new(meetup.Id, PostId.New(), CommentId.New(), "Nothing there"),
            new(meetup.Id, waiting, CommentId.New(), "Too early"),
            new(meetup.Id, hidden, CommentId.New(), "Hidden"),
        ];
        foreach (var attempt in attempts)
        {
            (await app.UseCases.Run(mallory, attempt)).Fault!.Code.ShouldBe("not-found");
        }

        (await app.Read(db => db.Comments.CountAsync())).ShouldBe(0);
        (await app.UseCases.Run(mallory, new ReadThread(hers.Id, post))).Fault!.Code.ShouldBe("not-found");
        (await app.UseCases.Run(Actor.Anyone, new ReadThread(meetup.Id, hidden))).Fault!.Code.ShouldBe("not-found");
        // What was asked in a wrong event must not spoil it for those in the right one.
        (await app.UseCases.Run(Actor.Anyone, new ReadThread(meetup.Id, post))).IsDone.ShouldBeTrue();
    }
}
