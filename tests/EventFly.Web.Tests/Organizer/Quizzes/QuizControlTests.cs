using Bunit;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Quizzes;

public sealed class QuizControlTests
{
    [Fact]
    public async Task One_button_leads_through_the_quiz_and_says_what_comes()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.Do(new SaveQuiz(@event.Id, null, Draft()));
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Settles(() => control.All("quiz-start").Count == 1);

        await control.InvokeAsync(() => control.All("quiz-start")[0].Click());
        string[] steps =
        [
            "Ask question 1",
            "Close now: 0 of 0 answered",
            "Show the right answer",
            "Show the leaderboard",
            "Ask question 2",
            "Close now: 0 of 0 answered",
            "Show the right answer",
            "Call third place",
            "Call second place",
            "Call first place",
            "Finish and publish the answer key",
        ];
        foreach (var step in steps)
        {
            await control.Sees("quiz-next", step);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await control.InvokeAsync(() => control.Find("[data-testid=quiz-next]").ClickAsync(new()));
        }

        await control.Settles(() => control.All("quiz-desk").Count == 0);
        control.Text("quiz-start").ShouldBe("Play again");
        (await app.Do(new ListQuizzes(@event.Id))).Single().Phase.ShouldBe(QuizPhase.Ended);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 1)]
    public async Task A_double_click_is_one_step(long first, long second)
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        var quiz = await app.StartQuiz(@event, Draft());
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Sees("quiz-next", "Ask question 1");

        await control.InvokeAsync(() =>
            control.Find("[data-testid=quiz-next]").ClickAsync(new MouseEventArgs { Detail = first })
        );
        await control.Sees("quiz-next", "Close now");
        await control.InvokeAsync(() =>
            control.Find("[data-testid=quiz-next]").ClickAsync(new MouseEventArgs { Detail = second })
        );

        (await app.Do(new ListQuizzes(@event.Id))).Single().Phase.ShouldBe(QuizPhase.Asking);

        // The control: a click of its own, a second later, is a step.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await control.InvokeAsync(() =>
            control.Find("[data-testid=quiz-next]").ClickAsync(new MouseEventArgs { Detail = 1 })
        );
        (await app.Do(new ListQuizzes(@event.Id))).Single().Phase.ShouldBe(QuizPhase.Counted);
        quiz.ShouldNotBe(default);
    }

    [Fact]
    public async Task Each_step_has_a_button_of_its_own()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        var quiz = await app.StartQuiz(@event, Draft());
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Sees("quiz-next", "Ask question 1");
        var before = control.Find("[data-testid=quiz-next]");

        // Another host was faster.
        await app.Next(@event, quiz);
        await control.Sees("quiz-next", "Close now");

        // What is clicked now is not what was there before: a click on that, still under way, means its own step.
        control.Find("[data-testid=quiz-next]").ShouldNotBeSameAs(before);
    }

    [Fact]
    public async Task Ending_and_deleting_ask_first()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.StartQuiz(@event, Draft());
        await app.Do(new SaveQuiz(@event.Id, null, Draft() with { Title = "Another" }));
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Settles(() => control.All("quiz-end").Count == 1);

        await control.InvokeAsync(() => control.Find("[data-testid=quiz-end]").ClickAsync(new()));
        (await app.Do(new ListQuizzes(@event.Id)))[0].Phase.ShouldBe(QuizPhase.Lobby);
        await control.InvokeAsync(() => control.Find("[data-testid=quiz-end-sure]").ClickAsync(new()));
        (await app.Do(new ListQuizzes(@event.Id)))[0].Phase.ShouldBe(QuizPhase.Ended);

        control.All("quiz-delete").Count.ShouldBe(1, "what was played stays");
        await control.InvokeAsync(() => control.Find("[data-testid=quiz-delete]").ClickAsync(new()));
        (await app.Read(db => db.Quizzes.CountAsync())).ShouldBe(2);
        await control.InvokeAsync(() => control.Find("[data-testid=quiz-delete-sure]").ClickAsync(new()));
        (await app.Read(db => db.Quizzes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task One_in_the_feed_is_followed_and_closed_here_while_another_takes_the_stage()
    {
        await using var app = await Screens.App();
        var (host, @event) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(host, @event, Draft());
        await app.Do(new SaveQuiz(@event.Id, null, Draft() with { Title = "Another" }));
        await app.Turn(@event, quiz, Hosting.Phone(), 1);
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Sees("quiz-begun", "Open in the feed: begun by 1, finished by 0");
        control.All("quiz-desk").ShouldBeEmpty("it is not on stage");
        control.All("quiz-post").Count.ShouldBe(1, "only what was never played can be posted");

        await control.InvokeAsync(() => control.Find("[data-testid=quiz-start]").ClickAsync(new()));
        await control.Sees("quiz-next", "Ask question 1");
        await control.InvokeAsync(() =>
            control.Find("[data-testid=team-quiz] [data-testid=quiz-end]").ClickAsync(new())
        );
        await control.InvokeAsync(() =>
            control.Find("[data-testid=team-quiz] [data-testid=quiz-end-sure]").ClickAsync(new())
        );
        await control.Settles(() => control.All("quiz-begun").Count == 0);

        var phases = (await app.Do(new ListQuizzes(@event.Id))).Select(q => q.Phase);
        phases.ShouldBe([QuizPhase.Ended, QuizPhase.Lobby]);
    }

    [Fact]
    public async Task A_duplicate_is_ready_to_be_changed()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.Do(new SaveQuiz(@event.Id, null, Draft()));
        await using var context = Screens.For(app, host);
        var control = Open(context, app, @event);
        await control.Settles(() => control.All("quiz-duplicate").Count == 1);

        await control.InvokeAsync(() => control.Find("[data-testid=quiz-duplicate]").ClickAsync(new()));

        await control.Settles(() => control.All("quiz-edit").Count == 2);
    }

    private static QuizDraft Draft() =>
        Quizzing.Draft(Quizzing.Question(seconds: 0), Quizzing.Question("And Prague?", seconds: 0));

    private static IRenderedComponent<LiveControl> Open(BunitContext context, TestApp app, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var organization = app.Read(db => db.Organizations.Select(o => o.Slug).SingleAsync()).GetAwaiter().GetResult();
        return context.Render<LiveControl>(p => p.Add(c => c.Organization, organization).Add(c => c.Slug, @event.Slug));
    }
}
