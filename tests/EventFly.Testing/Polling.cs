using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Testing;

/// <summary>Polls in the feed that tests start from.</summary>
public static class Polling
{
    /// <summary>A poll that a post carries; open at once, unless the post waits.</summary>
    public static async Task<(PollId Poll, PostId Post)> FeedPoll(
        this TestApp app,
        Actor author,
        EventCard meetup,
        PollDraft? draft = null,
        DateTimeOffset? due = null,
        string body = ""
    )
    {
        var poll = await app.Do(new CreatePoll(meetup.Id, draft ?? Hosting.Draft()), author);
        var post = PostId.New();
        await app.Do(new PublishPost(meetup.Id, post, body, due, Poll: poll), author);
        return (poll, post);
    }
}
