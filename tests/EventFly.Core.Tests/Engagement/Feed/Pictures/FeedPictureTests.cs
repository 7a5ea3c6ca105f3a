using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Feed.Pictures;

public sealed class FeedPictureTests
{
    private static readonly byte[] Gif = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    );

    [Fact]
    public async Task A_post_shows_its_picture_and_what_it_shows()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var image = await app.Do(new AddFeedImage(meetup.Id, Gif), olena);
        var post = PostId.New();

        await app.Do(new PublishPost(meetup.Id, post, "Look", null, new(image.Name, " A grey dot ")), olena);
        var shown = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Picture;
        await app.Do(new HidePost(meetup.Id, post), olena);
        var hidden = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Picture;
        await app.Do(new ShowPost(meetup.Id, post), olena);
        await app.Do(new EditPost(meetup.Id, post, "Look"), olena);

        shown.ShouldBe(new PostPicture(image.Name, "A grey dot", 1, 1));
        hidden.ShouldBeNull();
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Picture.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_may_leave_out_what_it_shows_nor_take_a_picture_of_others()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (mallory, hers) = await app.PublishedEvent("Mallory");
        var image = await app.Do(new AddFeedImage(meetup.Id, Gif), olena);

        var silent = await app.UseCases.Run(
            olena,
            new PublishPost(meetup.Id, PostId.New(), "Look", null, new(image.Name, " "))
        );
        var stolen = await app.UseCases.Run(
            mallory,
            new PublishPost(hers.Id, PostId.New(), "Look", null, new(image.Name, "A dot"))
        );
        var foreign = await app.UseCases.Run(mallory, new AddFeedImage(meetup.Id, Gif));

        silent.Fault!.Fields.Single().Field.ShouldBe("alt");
        stolen.Fault!.Fields.Single().Field.ShouldBe("image");
        foreign.Fault!.Code.ShouldBe("not-found");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_deleted_thirty_days_ago_is_erased_with_all_that_hangs_on_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var image = await app.Do(new AddFeedImage(meetup.Id, Gif), olena);
        var post = PostId.New();
        await app.Do(new PublishPost(meetup.Id, post, "Look", null, new(image.Name, "A dot")), olena);
        var comment = await app.Comment(olena, meetup, post, "Nice");
        await app.Do(new Like(new(meetup.Id, post, comment)), olena);
        await app.Do(new ReportToTeam(new(meetup.Id, post), ReportReason.Other), olena);
        var kept = await app.Post(olena, meetup, "Stays");
        await app.Do(new DeletePost(meetup.Id, post), olena);

        app.Clock.Advance(Post.KeptFor - TimeSpan.FromSeconds(1));
        (await app.Do(new SweepFeed())).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.Do(new SweepFeed())).ShouldBe(2);

        (await app.Read(db => db.Posts.Select(p => p.Id).SingleAsync())).ShouldBe(kept);
        (
            await app.Read(async db =>
                await db.Comments.CountAsync() + await db.LikeRows.CountAsync() + await db.Reports.CountAsync()
            )
        ).ShouldBe(0);
        app.Services.GetRequiredService<IImages>().Open(image.Name).ShouldBeNull();
    }

    [Fact]
    public async Task A_comment_that_was_deleted_thirty_days_ago_and_a_picture_that_nobody_used_are_erased()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var comment = await app.Comment(olena, meetup, post, "Never mind");
        await app.Do(new DeleteComment(meetup.Id, comment), olena);
        await app.Do(new AddFeedImage(meetup.Id, Gif), olena);

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await app.Do(new SweepFeed())).ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromDays(29));
        (await app.Do(new SweepFeed())).ShouldBe(1);
        (await app.Read(db => db.Comments.CountAsync())).ShouldBe(0);
    }
}
