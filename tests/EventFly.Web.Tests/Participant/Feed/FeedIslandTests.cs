using Bunit;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Feed;

public sealed class FeedIslandTests
{
    [Fact]
    public async Task A_new_post_waits_behind_a_button_and_moves_nothing()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.Post(olena, meetup, "Seen");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Post(olena, meetup, "New");
        await feed.Shows(app, () => feed.All("feed-new").Count == 1);

        feed.All("feed-post").Count.ShouldBe(1);
        feed.Text("feed-new").ShouldBe("1 new post");
        feed.Find("p[role=status]").TextContent.ShouldBe("1 new post");
        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-new]").Click());
        await feed.Shows(app, () => feed.All("feed-post").Count == 2);
        feed.All("feed-post")[0].TextContent.ShouldContain("New");
        feed.All("feed-new").ShouldBeEmpty();
        await feed.Shows(app, () => context.JSInterop.Invocations["Blazor._internal.domWrapper.focus"].Count == 1);
    }

    [Fact]
    public async Task A_post_that_is_taken_away_leaves_its_place()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var gone = await app.Post(olena, meetup, "Wrong room");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var hidden = await app.Post(olena, meetup, "Rude");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);

        await app.Do(new DeletePost(meetup.Id, gone), olena);
        await app.Do(new HidePost(meetup.Id, hidden), olena);
        await feed.Shows(app, () => feed.Markup.Contains("This post was taken away.", StringComparison.Ordinal));
        await feed.Shows(app, () => feed.Markup.Contains("Hidden by the team.", StringComparison.Ordinal));

        feed.Markup.ShouldNotContain("Wrong room");
        feed.Markup.ShouldNotContain("Rude");
        await app.Do(new RestorePost(meetup.Id, gone), olena);
        await feed.Shows(app, () => feed.Markup.Contains("Wrong room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_like_is_shown_at_once_and_as_the_server_counts_it_after()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var subject = new FeedSubject(meetup.Id, await app.Post(olena, meetup, "Like me"));
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        // Somebody else did in the same moment, and this screen has not heard of it yet.
        await app.Do(new Like(subject), Hosting.Phone());

        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-like]").ClickAsync(new()));
        await feed.Shows(app, () => Count(feed) == "2");
        Pressed(feed).ShouldBe("true");

        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-like]").ClickAsync(new()));
        await feed.Shows(app, () => Count(feed) == "1");
        Pressed(feed).ShouldBe("false");
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_like_that_fails_is_taken_back_and_says_why()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Like me");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        await app.Read(db => db.Posts.Where(p => p.Id == post).ExecuteDeleteAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-like]").ClickAsync(new()));

        await feed.Shows(app, () => feed.FindAll(".ef-error").Count == 1 || feed.All("feed-like").Count == 0);
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_reader_without_an_account_reads_comments_and_is_led_to_sign_in_and_back()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(olena, meetup, post, "The lift works.");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);

        await feed.InvokeAsync(() => feed.Find("[data-testid=feed-comments]").Click());
        await feed.Shows(app, () => feed.All("feed-comment").Count == 1);

        feed.All("comment-compose").ShouldBeEmpty();
        feed.Find("[data-testid=comment-sign-in]")
            .GetAttribute("href")
            .ShouldBe("/account/sign-in?returnUrl=" + Uri.EscapeDataString($"/e/{meetup.Slug}/feed?post={post}"));
    }

    [Fact]
    public async Task A_comment_is_written_taken_back_and_brought_back()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        var mika = await app.Person("Mika");
        await using var context = Screens.For(app, mika);
        var feed = Open(context, meetup, post);
        await feed.Shows(app, () => feed.All("comment-compose").Count == 1);

        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose]").Input("Is the **lift** working?"));
        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose-submit]").Click());
        await feed.Shows(app, () => feed.All("feed-comment").Count == 1);
        feed.Find("[data-testid=feed-comment] strong").TextContent.ShouldBe("Mika");
        feed.Find("[data-testid=comment-compose]").GetAttribute("value").ShouldBeNullOrEmpty();

        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-delete]").Click());
        await feed.Shows(app, () => feed.All("comment-undo").Count == 1 && feed.All("feed-comment").Count == 0);
        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-undo]").Click());
        await feed.Shows(app, () => feed.All("feed-comment").Count == 1);

        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-delete]").Click());
        await feed.Shows(app, () => feed.All("comment-undo").Count == 1);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await feed.Shows(app, () => feed.All("comment-undo").Count == 0);
    }

    [Fact]
    public async Task What_is_wrong_with_a_comment_stands_at_it_and_nothing_typed_is_lost()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await using var context = Screens.For(app, await app.Person("Mika"));
        var feed = Open(context, meetup, post);
        await feed.Shows(app, () => feed.All("comment-compose").Count == 1);
        var text = new string('x', Comment.BodyLength + 1);

        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose]").Input(text));
        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose-submit]").Click());
        await feed.Shows(app, () => feed.FindAll(".ef-error").Count == 1);

        feed.Find(".ef-error").TextContent.ShouldBe("Keep the comment within 1000 characters.");
        feed.Find("[data-testid=comment-compose]").GetAttribute("value").ShouldBe(text);
        feed.Find("[data-testid=comment-compose]").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task An_at_sign_suggests_people_and_the_keyboard_takes_one()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await using var context = Screens.For(app, await app.Person("Mika"));
        var feed = Open(context, meetup, post);
        await feed.Shows(app, () => feed.All("comment-compose").Count == 1);

        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose]").Input("Ask @ol"));
        await feed.Shows(app, () => feed.All("mention-option").Count == 1);
        var field = feed.Find("[data-testid=comment-compose]");
        field.GetAttribute("aria-activedescendant").ShouldBe(feed.All("mention-option")[0].Id);
        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose]").KeyDown("Enter"));

        await feed.Shows(app, () => feed.All("mention-option").Count == 0);
        feed.Find("[data-testid=comment-compose]").GetAttribute("value").ShouldBe("Ask @Olena ");
        await feed.InvokeAsync(() => feed.Find("[data-testid=comment-compose-submit]").Click());
        await feed.Shows(app, () => feed.FindAll(".ef-mention").Count == 1);
    }

    [Fact]
    public async Task Comments_of_others_wait_behind_a_button()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Questions?");
        await app.Comment(olena, meetup, post, "First");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup, post);
        await feed.Shows(app, () => feed.All("feed-comment").Count == 1);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Comment(olena, meetup, post, "Second");
        await feed.Shows(app, () => feed.All("comments-new").Count == 1);
        feed.All("feed-comment").Count.ShouldBe(1);

        await feed.InvokeAsync(() => feed.Find("[data-testid=comments-new]").Click());
        await feed.Shows(app, () => feed.All("feed-comment").Count == 2);
    }

    [Fact]
    public async Task Before_the_circuit_stands_buttons_say_that_they_wait()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.Post(olena, meetup, "Read me");
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup, isInteractive: false);

        feed.Find("[data-testid=feed-like]").GetAttribute("aria-disabled").ShouldBe("true");
        feed.Find("[data-testid=feed-post]").TextContent.ShouldContain("Read me");
    }

    private static string? Count(IRenderedComponent<FeedIsland> feed) =>
        feed.Find("[data-testid=feed-like]").GetAttribute("data-count");

    private static string? Pressed(IRenderedComponent<FeedIsland> feed) =>
        feed.Find("[data-testid=feed-like]").GetAttribute("aria-pressed");

    private static IRenderedComponent<FeedIsland> Open(
        BunitContext context,
        EventCard meetup,
        PostId? only = null,
        bool isInteractive = true
    )
    {
        context.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        return context.Render<FeedIsland>(p =>
            p.Add(f => f.Event, meetup.Id.Value)
                .Add(f => f.Slug, meetup.Slug)
                .Add(f => f.Zone, meetup.Zone)
                .Add(f => f.Only, only?.Value)
        );
    }
}
