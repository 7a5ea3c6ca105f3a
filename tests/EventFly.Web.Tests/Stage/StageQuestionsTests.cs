using Bunit;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Stage;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Tests.Stage;

public sealed class StageQuestionsTests
{
    [Fact]
    public async Task The_host_puts_the_board_or_one_question_on_the_big_screen_and_takes_it_off()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event, "Will there be slides?");
        await app.Question(@event, "Where is the coffee?");
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);
        stage.All("stage-questions").ShouldBeEmpty();

        await app.Do(new PutQuestionsOnStage(@event.Id));
        await stage.Shows(app, () => stage.All("stage-question").Count == 2);

        await app.Do(new PutQuestionsOnStage(@event.Id, question));
        await stage.Shows(app, () => stage.All("stage-question-votes").Count == 1);
        await app.Upvote(@event, question, Hosting.Phone());
        await stage.Shows(app, () => stage.Text("stage-question-votes") == "1");
        stage.Markup.ShouldNotContain("coffee");

        await app.Do(new TakeQuestionsOffStage(@event.Id));
        await stage.Shows(app, () => stage.All("stage-questions").Count == 0);
    }

    [Fact]
    public async Task A_key_shows_and_hides_it_on_this_screen_until_the_host_decides_again()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);

        await stage.Find("#stage-questions-key").ClickAsync(new());
        stage.All("stage-questions").Count.ShouldBe(1);
        await stage.Find("#stage-questions-key").ClickAsync(new());
        stage.All("stage-questions").ShouldBeEmpty();

        await app.Do(new PutQuestionsOnStage(@event.Id, question));
        await stage.Shows(app, () => stage.All("stage-questions").Count == 1);
    }

    private static IRenderedComponent<StageQuestions> Open(BunitContext context, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<StageQuestions>(p =>
            p.Add(s => s.Event, @event.Id.Value)
                .Add(s => s.Code, "482 913")
                .Add(s => s.JoinAddress, "example.org/join")
                .Add(s => s.Qr, new QrPicture(1, ""))
        );
    }
}
