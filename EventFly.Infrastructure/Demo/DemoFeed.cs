using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>What the organizers of the live event have posted so far; the way in stays on top.</summary>
public sealed class DemoFeed(EventFlyDbContext db)
{
    public void Plant(DemoScene scene)
    {
        Add(scene, TimeSpan.FromHours(5), Welcome).Pin();
        Add(scene, TimeSpan.FromMinutes(95), Coffee);
        Ask(scene, TimeSpan.FromMinutes(50), Hour);
        var quiz = Add(scene, TimeSpan.FromMinutes(20), Quiz);
        var (organizer, participant) = (scene.People.Organizer, scene.People.Participant);
        Say(scene, quiz, participant, TimeSpan.FromMinutes(18), "Can we play in teams?");
        Say(scene, quiz, organizer, TimeSpan.FromMinutes(16), "Not tonight. Next time, if *many* want it.");
        db.Posts.Add(
            Post.Schedule(
                PostId.New(),
                scene.LiveEvent,
                organizer.Account!.Value,
                Thanks,
                scene.Now.AddHours(20),
                scene.Now
            ).Value
        );
    }

    private void Say(DemoScene scene, Post post, Actor who, TimeSpan ago, string body) =>
        db.Comments.Add(Comment.Write(CommentId.New(), post, who.Account!.Value, body, turn: 1, scene.Now - ago).Value);

    private Post Add(DemoScene scene, TimeSpan ago, string body, PollId? poll = null)
    {
        var author = scene.People.Organizer.Account!.Value;
        var post = Post.Publish(PostId.New(), scene.LiveEvent, author, body, scene.Now - ago, poll).Value;
        db.Posts.Add(post);
        return post;
    }

    private void Ask(DemoScene scene, TimeSpan ago, PollDraft draft)
    {
        var asked = scene.Now - ago;
        var poll = Poll.Draft(scene.LiveEvent, draft, asked).Value;
        poll.GiveToFeed();
        poll.OpenInFeed(asked);
        db.Polls.Add(poll);
        db.Rounds.Add(
            new PollRound
            {
                Poll = poll.Id,
                Round = Poll.FeedRound,
                OpenedAt = asked,
            }
        );
        Add(scene, ago, "", poll.Id);
    }

    private static readonly PollDraft Hour = new(
        "When should we begin next time?",
        ["At six", "At seven", "At eight"],
        ResultsShown.WhileOpen
    )
    {
        Privacy = PollPrivacy.Pseudonymous,
        MayChange = true,
    };

    private const string Welcome = """
        **Doors are on the north side**, step-free. Show the code on your ticket: on the phone or on paper, both are fine.

        The Wi-Fi is *OldLibrary*, the password is on the wall behind the desk.
        """;

    private const string Coffee = """
        Coffee and cake are in the reading room until the second talk:

        - oat milk is on the left
        - bring your own cup and get it filled twice
        """;

    private const string Thanks = """
        Thank you for coming! The slides are on the event's page from tomorrow on.
        """;

    private const string Quiz = """
        The quiz starts after the third talk. No app needed: scan the code on the big screen, or type it under *Join live*.
        """;
}
