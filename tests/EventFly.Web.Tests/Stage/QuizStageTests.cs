using Bunit;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Stage;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Tests.Stage;

public sealed class QuizStageTests
{
    [Fact]
    public async Task The_big_screen_shows_the_promise_the_question_its_counts_and_only_then_what_is_right()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(seconds: 0)));
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);
        var promised = (await app.Halls().Look(@event.Id, Seat.Host, default)).Quiz!.Commitment;
        stage.Text("quiz-commitment").ShouldContain(promised);

        await app.Next(@event, quiz);
        await stage.Sees("quiz-question", "Which river flows through Vienna?");
        await app.Answer(@event, quiz, Hosting.Phone(), Answer.Option(1));
        await stage.Shows(app, () => stage.Text("quiz-answered").Contains("1 of", StringComparison.Ordinal));
        stage.All("quiz-option").ShouldAllBe(o => o.GetAttribute("data-count") == null);
        stage.FindAll(".is-right").ShouldBeEmpty();

        await app.NextUntil(@event, quiz, QuizPhase.Counted);
        await stage.Settles(() => stage.All("quiz-option")[1].GetAttribute("data-count") == "1");
        stage.FindAll(".is-right").ShouldBeEmpty();

        await app.Next(@event, quiz);
        await stage.Settles(() => stage.FindAll(".is-right").Count == 1);
        stage.Find(".is-right").GetAttribute("data-option").ShouldBe("2");
        stage.Find(".is-right").TextContent.ShouldContain("right", Case.Insensitive, "the colour is not alone");
    }

    [Fact]
    public async Task The_seconds_left_are_those_of_the_server()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(seconds: 20)));
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);

        await app.Next(@event, quiz);
        await stage.Settles(() => stage.All("quiz-seconds").Count == 1);
        stage.Text("quiz-seconds").ShouldStartWith("20");
        app.Clock.Advance(TimeSpan.FromSeconds(7));

        await stage.Settles(() => stage.Text("quiz-seconds").StartsWith("13", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_podium_is_uncovered_from_the_third_place_to_the_first()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(seconds: 100)));
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);
        await app.Next(@event, quiz);
        for (var player = 0; player < 3; player++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await app.Answer(@event, quiz, Hosting.Phone(), Answer.Option(1));
        }

        await app.NextUntil(@event, quiz, QuizPhase.Podium);
        await stage.Settles(() => Ranks(stage).SequenceEqual(["3"]));
        await app.Next(@event, quiz);
        await stage.Settles(() => Ranks(stage).SequenceEqual(["2", "3"]));
        await app.Next(@event, quiz);
        await stage.Settles(() => Ranks(stage).SequenceEqual(["2", "1", "3"]));

        await app.Next(@event, quiz);
        await stage.Settles(() => Ranks(stage).SequenceEqual(["1", "2", "3"]));
        stage.Markup.ShouldContain("SHA-256");
    }

    private static IEnumerable<string?> Ranks(IRenderedComponent<StageScreen> stage) =>
        stage.All("leaderboard-row").Select(r => r.GetAttribute("data-rank"));

    private static IRenderedComponent<StageScreen> Open(BunitContext context, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<StageScreen>(p =>
            p.Add(s => s.Event, @event.Id.Value)
                .Add(s => s.Title, @event.Title)
                .Add(s => s.Code, "482 913")
                .Add(s => s.JoinAddress, "example.org/join")
                .Add(s => s.Qr, new QrPicture(1, ""))
        );
    }
}
