using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Testing;

/// <summary>Feeds that tests start from.</summary>
public static class Feeds
{
    /// <summary>A public event of a new organization that Olena owns.</summary>
    public static async Task<(Actor Owner, EventCard Event)> PublishedEvent(this TestApp app, string owner = "Olena")
    {
        var olena = await app.Person(owner);
        var meetup = await app.Event(olena);
        await app.Read(async db =>
        {
            var planned = await db.Events.SingleAsync(e => e.Id == meetup.Id);
            planned.Publish(TestApp.Now);
            return await db.SaveChangesAsync();
        });
        return (olena, meetup);
    }

    public static async Task<PostId> Post(this TestApp app, Actor author, EventCard meetup, string body)
    {
        var id = PostId.New();
        await app.Do(new PublishPost(meetup.Id, id, body), author);
        return id;
    }

    public static async Task<CommentId> Comment(
        this TestApp app,
        Actor author,
        EventCard meetup,
        PostId post,
        string body
    )
    {
        var id = CommentId.New();
        await app.Do(new AddComment(meetup.Id, post, id, body), author);
        return id;
    }

    /// <summary>The newest comments below a post, as anyone reads them.</summary>
    public static async Task<IReadOnlyList<FeedComment>> Comments(this TestApp app, EventCard meetup, PostId post) =>
        (await app.Do(new ReadThread(meetup.Id, post), Actor.Anyone)).Comments;
}
