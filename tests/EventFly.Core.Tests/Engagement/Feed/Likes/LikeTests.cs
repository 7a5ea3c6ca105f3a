using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Feed.Likes;

public sealed class LikeTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_taps_at_once_like_once_and_a_tap_back_takes_it_back(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var subject = new FeedSubject(meetup.Id, await app.Post(olena, meetup, "Like me"));
        var phone = Hosting.Phone();

        var counts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.Do(new Like(subject), phone)));
        counts.ShouldAllBe(c => c == 1);
        (await app.Do(new MyLikes(meetup.Id, [subject.Id]), phone)).ShouldBe([subject.Id]);
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Likes.ShouldBe(1);

        (await app.Do(new Unlike(subject), phone)).ShouldBe(0);
        (await app.Do(new Unlike(subject), phone)).ShouldBe(0);
        (await app.Do(new MyLikes(meetup.Id, [subject.Id]), phone)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_hall_that_likes_at_once_is_counted_to_the_last_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Like me");
        var comment = await app.Comment(olena, meetup, post, "Or me");
        FeedSubject[] subjects = [new(meetup.Id, post), new(meetup.Id, post, comment)];

        await Task.WhenAll(
            Enumerable.Range(0, 300).Select(i => Task.Run(() => app.Do(new Like(subjects[i % 2]), Hosting.Phone())))
        );

        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Likes.ShouldBe(150);
        (await app.Comments(meetup, post)).Single().Likes.ShouldBe(150);
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(300);
    }

    /// <summary>The control: the same taps against "look, then insert, then count up", which the writer replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_writer_the_same_taps_lose_counts(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Like me");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => LookThenCount(app, post))));

        (await app.Read(db => db.Posts.Select(p => p.Likes).SingleAsync())).ShouldBeLessThan(40);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_database_itself_refuses_a_second_like(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var like = new LikeRow { Subject = Guid.CreateVersion7(), Reader = Guid.CreateVersion7() };
        await app.Read(db => Insert(db, like.Subject, like.Reader));

        await Should.ThrowAsync<DbUpdateException>(() => app.Read(db => Insert(db, like.Subject, like.Reader)));
    }

    [Fact]
    public async Task An_account_likes_once_on_all_its_devices()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var subject = new FeedSubject(meetup.Id, await app.Post(olena, meetup, "Like me"));

        await app.Do(new Like(subject), olena with { Participant = ParticipantId.New() });
        var second = await app.Do(new Like(subject), olena with { Participant = ParticipantId.New() });

        second.ShouldBe(1);
    }

    [Fact]
    public async Task Only_what_the_reader_sees_can_be_liked()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Ours");
        var comment = await app.Comment(olena, meetup, post, "Hidden soon");
        await app.Do(new HideComment(meetup.Id, comment), olena);
        var (mallory, hers) = await app.PublishedEvent("Mallory");
        var herPost = await app.Post(mallory, hers, "Hers");

        FeedSubject[] wrong =
        [
            new(hers.Id, post),
            new(meetup.Id, herPost),
            new(meetup.Id, PostId.New()),
            new(meetup.Id, post, comment),
            new(meetup.Id, post, CommentId.New()),
        ];
        foreach (var subject in wrong)
        {
            (await app.UseCases.Run(mallory, new Like(subject))).Fault!.Code.ShouldBe("not-found");
        }

        (await app.UseCases.Run(Actor.Anyone, new Like(new(meetup.Id, post)))).Fault!.Kind.ShouldBe(
            FaultKind.SignInRequired
        );
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(0);
    }

    private static async Task LookThenCount(TestApp app, PostId post)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var likes = await db.Posts.Where(p => p.Id == post).Select(p => p.Likes).SingleAsync();
        await Task.Delay(20);
        await db.Posts.Where(p => p.Id == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.Likes, likes + 1));
    }

    private static Task<int> Insert(EventFlyDbContext db, Guid subject, Guid reader)
    {
        db.LikeRows.Add(new LikeRow { Subject = subject, Reader = reader });
        return db.SaveChangesAsync();
    }
}
