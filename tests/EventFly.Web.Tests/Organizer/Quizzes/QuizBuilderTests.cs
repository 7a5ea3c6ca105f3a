using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Organizer.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Quizzes;

public sealed class QuizBuilderTests
{
    [Fact]
    public async Task What_is_missing_stands_at_its_question_and_nothing_typed_is_lost()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var builder = await Open(context, app, @event);

        builder.All("question-text")[0].Input("Which river?");
        builder.All("question-option")[0].Input("Elbe");
        builder.All("question-option")[1].Input("Danube");
        builder.Find("[data-testid=quiz-save]").Click();

        await builder.Settles(() => builder.FindAll("#form-faults").Count == 1);
        builder.FindAll("[id='title-error']").Single().TextContent.ShouldBe("Give the quiz a name.");
        builder.FindAll("[id='questions[0].right-error']").Single().TextContent.ShouldBe("Mark the right answer.");
        builder.All("question-text")[0].GetAttribute("value").ShouldBe("Which river?");
        builder.All("question-option")[1].GetAttribute("value").ShouldBe("Danube");
        (await app.Read(db => db.Quizzes.CountAsync())).ShouldBe(0);

        builder.Find("[data-testid=quiz-title]").Input("Rivers");
        builder.All("question-right")[1].Change(true);
        builder.Find("[data-testid=quiz-save]").Click();

        await builder.Settles(() => builder.All("quiz-saved").Count == 1);
        var draft = await Saved(app, @event);
        draft.Title.ShouldBe("Rivers");
        draft.Questions.Single().Poll.Options.ShouldBe(["Elbe", "Danube"]);
        draft.Questions.Single().Marking.Right.ShouldBe("1");
    }

    [Fact]
    public async Task Questions_are_moved_duplicated_and_deleted_by_buttons()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        var quiz = await app.Do(
            new SaveQuiz(@event.Id, null, Quizzing.Draft(Quizzing.Question("One?"), Quizzing.Question("Two?")))
        );
        await using var context = Screens.For(app, host);
        var builder = await Open(context, app, @event, quiz.Value);

        builder.All("question-down")[0].Click();
        builder.All("question-duplicate")[0].Click();
        builder.All("question-delete")[2].Click();
        builder.Find("[data-testid=quiz-save]").Click();

        await builder.Settles(() => builder.All("quiz-saved").Count == 1);
        (await Saved(app, @event)).Questions.Select(q => q.Poll.Question).ShouldBe(["Two?", "Two?"]);
    }

    [Fact]
    public async Task A_ranking_is_typed_in_its_right_order_and_shown_in_another()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var builder = await Open(context, app, @event);
        string[] planets = ["Mercury", "Venus", "Earth", "Mars"];

        builder.Find("[data-testid=quiz-title]").Input("Planets");
        builder.Find("[data-testid=question-kind]").Change("Ranking");
        builder.All("question-text")[0].Input("From the Sun outwards?");
        for (var i = 0; i < planets.Length; i++)
        {
            builder.All("question-option")[i].Input(planets[i]);
        }

        builder.All("question-right").ShouldBeEmpty("their order is what is right");
        builder.Find("[data-testid=quiz-save]").Click();

        await builder.Settles(() => builder.All("quiz-saved").Count == 1);
        var question = (await Saved(app, @event)).Questions.Single();
        question.Poll.Options.ShouldNotBe(planets);
        new Answer(question.Marking.Right).Positions.Select(p => question.Poll.Options[p]).ShouldBe(planets);
        await using var again = Screens.For(app, host);
        var quiz = (await app.Do(new ListQuizzes(@event.Id))).Single().Id;
        var reopened = await Open(again, app, @event, quiz.Value);
        reopened.All("question-option").Take(4).Select(o => o.GetAttribute("value")).ShouldBe(planets);
    }

    [Theory]
    [InlineData("12,5", "de", "12.5")]
    [InlineData("12.5", "en", "12.5")]
    [InlineData("a dozen", "en", "")]
    public void A_number_is_read_as_people_write_it(string typed, string language, string expected)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(language);
        try
        {
            var form = QuestionForm.Blank("True", "False");
            (form.Kind, form.Number) = (PollKind.Numeric, typed);

            form.ToDraft().Marking.Right.ShouldBe(expected);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<PollKind, string> Kinds =>
        new()
        {
            { PollKind.Choice, "1" },
            { PollKind.Multiple, "0,2" },
            { PollKind.TrueFalse, "1" },
            { PollKind.Numeric, "12.5" },
            { PollKind.OpenText, "Danube\nDonau" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_saved_is_what_is_typed_again(PollKind kind, string right)
    {
        string[] options =
            kind is PollKind.TrueFalse ? ["Yes", "No"]
            : kind.HasOptions() ? ["Elbe", "Danube", "Rhine"]
            : [];
        var draft = new QuestionDraft(
            new PollDraft("Which?", options, ResultsShown.WhenRevealed) { Kind = kind },
            new Marking(right, 45, QuizPoints.Doubled) { Explanation = "Because.", RewardsSpeed = false }
        );

        var again = QuestionForm.Of(draft, "True", "False").ToDraft();

        again.Marking.ShouldBe(draft.Marking);
        again.Poll.Options.ShouldBe(options);
        again.Poll.Kind.ShouldBe(kind);
    }

    private static async Task<QuizDraft> Saved(TestApp app, EventCard @event)
    {
        var quiz = (await app.Do(new ListQuizzes(@event.Id))).Single();
        return await app.Do(new ReadQuiz(@event.Id, quiz.Id));
    }

    private static async Task<IRenderedComponent<QuizBuilderPage>> Open(
        BunitContext context,
        TestApp app,
        EventCard @event,
        Guid? quiz = null
    )
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var organization = await app.Read(db => db.Organizations.Select(o => o.Slug).SingleAsync());
        var builder = context.Render<QuizBuilderPage>(p =>
            p.Add(b => b.Organization, organization).Add(b => b.Slug, @event.Slug).Add(b => b.Quiz, quiz)
        );
        await builder.Settles(() => builder.All("question-text").Count > 0);
        return builder;
    }
}
