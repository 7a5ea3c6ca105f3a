using Bunit;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Quizzes;

public sealed class FeedQuizTests
{
    private const string First = "Which river flows through Vienna?";

    [Fact]
    public async Task A_reader_goes_through_it_and_learns_how_it_went_when_the_host_closes_it()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        await feed.Settles(() => feed.All("quiz-begin").Count == 1);
        feed.Markup.ShouldNotContain(First);

        await feed.InvokeAsync(() => feed.All("quiz-begin")[0].Click());
        await feed.Settles(() => feed.All("quiz-answer").Count == 3);
        (feed.Text("quiz-progress"), feed.Text("quiz-question")).ShouldBe(("Question 1 of 2", First));
        feed.Markup.ShouldNotContain("And Prague?");
        await feed.InvokeAsync(() => feed.All("quiz-answer")[1].Click());
        await feed.Settles(() => Says(feed, "Counted. 1 question is left."));
        feed.All("quiz-clock").ShouldBeEmpty("nothing presses any more");
        feed.All("quiz-more-time").Count.ShouldBe(1, "it can be taken between two questions");

        await feed.InvokeAsync(() => feed.All("quiz-turn")[0].Click());
        await feed.Settles(() => feed.Text("quiz-question") == "And Prague?");
        await feed.InvokeAsync(() => feed.All("quiz-answer")[0].Click());
        await feed.Settles(() => Says(feed, "Counted. That was the last question."));
        feed.All("quiz-turn").ShouldBeEmpty();
        feed.All("quiz-score").ShouldBeEmpty("it tells what was right");

        await app.Do(new EndQuiz(meetup.Id, quiz), olena);
        await feed.Shows(app, () => feed.All("quiz-score").Count == 1);
        feed.Find("[data-testid=quiz-score]")
            .GetAttribute("data-points")
            .ShouldBe($"{await app.Read(db => db.Ballots.SumAsync(b => b.Points))}");
        feed.Text("quiz-rank").ShouldStartWith("Place 1");
        feed.Find("[data-testid=quiz-receipt]")
            .GetAttribute("href")
            .ShouldBe($"/join/{meetup.Code}/receipt?quiz={quiz}");
        await feed.InvokeAsync(() => feed.Find("[data-testid=quiz-review]").Click());
        await feed.Settles(() => feed.All("quiz-reviewed").Count == 2);
        feed.All("quiz-solution").ShouldAllBe(s => s.TextContent.Contains("Danube", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reload_comes_back_to_the_same_question_and_the_rest_of_its_time()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        await app.PlayTurn(meetup, quiz, me, 1, option: 1);
        await app.Turn(meetup, quiz, me, 2);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var context = Screens.For(app, me);

        var feed = Open(context, meetup);

        await feed.Settles(() => feed.Text("quiz-question") == "And Prague?");
        feed.Find("[data-testid=quiz-clock]").GetAttribute("style").ShouldBe("--t:20.0s;--d:-5.0s;--n:20");
    }

    [Fact]
    public async Task A_question_that_was_answered_is_found_again_with_the_way_on()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        await app.PlayTurn(meetup, quiz, me, 1, option: 1);
        await using var context = Screens.For(app, me);

        var feed = Open(context, meetup);

        await feed.Settles(() => feed.All("quiz-turn").Count == 1);
        feed.All("quiz-answer")[1].GetAttribute("aria-pressed").ShouldBe("true");
        feed.Text("vote-status").ShouldBe("Counted. 1 question is left.");
    }

    [Fact]
    public async Task When_the_time_is_up_the_next_question_can_be_asked_for()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedQuiz(olena, meetup);
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = await Begin(context, meetup);
        feed.All("quiz-turn").ShouldBeEmpty();

        app.Clock.Advance(TimeSpan.FromSeconds(20.5));
        await feed.Settles(() => Says(feed, "Your time is up. 1 question is left."));
        feed.All("quiz-answer").ShouldBeEmpty();
        await feed.InvokeAsync(() => feed.All("quiz-turn")[0].Click());

        await feed.Settles(() => feed.Text("quiz-question") == "And Prague?");
    }

    [Fact]
    public async Task Whoever_does_not_know_goes_on_without_an_answer()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedQuiz(olena, meetup);
        await using var context = Screens.For(app, Hosting.Phone());
        var feed = await Begin(context, meetup);
        await feed.Settles(() => Focused(context).Count == 1);
        var heading = Focused(context)[0].Arguments[0];

        await feed.InvokeAsync(() => feed.Find("[data-testid=quiz-skip]").ClickAsync(new()));
        await feed.Settles(() => Says(feed, "Skipped. 1 question is left."));
        await feed.Settles(() => Focused(context).Count == 2);
        Focused(context)[1].Arguments[0].ShouldBe(heading);
        (feed.All("quiz-answer").Count, feed.All("quiz-skip").Count).ShouldBe((0, 0));
        await feed.InvokeAsync(() => feed.All("quiz-turn")[0].Click());
        await feed.Settles(() => feed.Text("quiz-question") == "And Prague?");
        await feed.InvokeAsync(() => feed.All("quiz-skip")[0].Click());

        await feed.Settles(() => Says(feed, "Skipped. That was the last question."));
        feed.All("quiz-turn").ShouldBeEmpty();
    }

    private static IReadOnlyList<JSRuntimeInvocation> Focused(BunitContext context) =>
        context.JSInterop.Invocations["Blazor._internal.domWrapper.focus"];

    [Fact]
    public async Task Two_tabs_and_hasty_fingers_skip_no_question()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        await using var one = Screens.For(app, me);
        await using var two = Screens.For(app, me);
        var (first, second) = (Open(one, meetup), Open(two, meetup));
        await first.Settles(() => first.All("quiz-begin").Count == 1);
        await second.Settles(() => second.All("quiz-begin").Count == 1);

        var begin = first.All("quiz-begin")[0];
        await first.InvokeAsync(() => begin.Click());
        await first.InvokeAsync(() => first.FindAll("[data-testid=quiz-begin]").ToList().ForEach(b => b.Click()));
        await second.InvokeAsync(() => second.All("quiz-begin")[0].Click());
        await first.Settles(() => first.Text("quiz-question") == First);
        await second.Settles(() => second.Text("quiz-question") == First);

        (await app.Read(db => db.QuestionTurns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_circuit_the_buttons_say_that_they_wait()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        await app.FeedQuiz(olena, meetup);
        await using var context = Screens.For(app, Hosting.Phone());

        var feed = Open(context, meetup, isInteractive: false);

        feed.Find("[data-testid=quiz-begin]").GetAttribute("aria-disabled").ShouldBe("true");
    }

    [Fact]
    public async Task Two_quizzes_on_one_page_share_no_ids()
    {
        await using var app = await Screens.App();
        var (olena, meetup) = await app.PublishedEvent();
        for (var i = 0; i < 2; i++)
        {
            await app.FeedQuiz(olena, meetup);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await using var context = Screens.For(app, Hosting.Phone());
        var feed = Open(context, meetup);
        await feed.Settles(() => feed.All("quiz-rename").Count == 2);

        var ids = feed.FindAll("[id]").Select(e => e.Id!).ToList();
        ids.ShouldBeUnique();
    }

    private static bool Says(IRenderedComponent<FeedIsland> feed, string status) =>
        feed.Text("vote-status").StartsWith(status, StringComparison.Ordinal);

    /// <summary>With the first question asked.</summary>
    private static async Task<IRenderedComponent<FeedIsland>> Begin(BunitContext context, EventCard meetup)
    {
        var feed = Open(context, meetup);
        await feed.Settles(() => feed.All("quiz-begin").Count == 1);
        await feed.InvokeAsync(() => feed.All("quiz-begin")[0].Click());
        await feed.Settles(() => (feed.All("quiz-answer").Count, feed.All("quiz-skip").Count) == (3, 1));
        return feed;
    }

    private static IRenderedComponent<FeedIsland> Open(
        BunitContext context,
        EventCard meetup,
        bool isInteractive = true
    )
    {
        context.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        return context.Render<FeedIsland>(p =>
            p.Add(s => s.Event, meetup.Id.Value)
                .Add(s => s.Slug, meetup.Slug)
                .Add(s => s.Zone, meetup.Zone)
                .Add(s => s.Code, meetup.Code)
        );
    }
}
