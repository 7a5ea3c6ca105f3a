using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;
using EventFly.Web.Organizer.Quizzes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Live;

/// <summary>Pictures of options, as a host chooses them: in a poll and in a question of a quiz.</summary>
public sealed class OptionPictureTests
{
    private static readonly byte[] Gif = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    );

    [Fact]
    public async Task A_poll_takes_a_picture_for_each_option_and_its_words_say_what_it_shows()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var saved = new List<PollDraft>();
        var builder = Poll(context, @event, saved);

        builder.All("poll-option")[0].Input("A dog");
        await Choose(builder, 0, Gif);
        await Choose(builder, 1, Gif);
        builder.All("poll-option")[1].Input("A cat");
        builder.All("option-picture-preview").Select(p => p.GetAttribute("alt")).ShouldBe(["A dog", "A cat"]);
        builder.Find("[data-testid=poll-create]").Click();

        var draft = saved.Single();
        draft.Fault().ShouldBeNull();
        draft.Pictures.Take(2).ShouldAllBe(p => p.StartsWith("/media/"));
        draft.Pictures[0].ShouldNotBe(draft.Pictures[1]);
    }

    [Fact]
    public async Task A_refused_file_says_why_and_nothing_that_was_there_is_lost()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var builder = Poll(context, @event, []);
        builder.All("poll-option")[0].Input("A dog");
        await Choose(builder, 0, Gif);
        var first = Shown(builder);

        await Choose(builder, 0, "not a picture"u8.ToArray(), isTaken: false);

        builder
            .Find("[role=alert]")
            .TextContent.ShouldBe("This file is no picture that we can show. Take a JPEG, PNG, WebP or GIF.");
        builder.All("option-picture")[0].GetAttribute("aria-invalid").ShouldBe("true");
        builder.All("poll-option")[0].GetAttribute("value").ShouldBe("A dog");
        Shown(builder).ShouldBe(first);

        await Choose(builder, 0, new byte[IImages.MostBytes + 1], isTaken: false);
        builder.Find("[role=alert]").TextContent.ShouldContain("5 MB");
        Shown(builder).ShouldBe(first);

        await Choose(builder, 0, Gif);
        builder.FindAll("[role=alert]").ShouldBeEmpty();
        Shown(builder).ShouldNotBe(first, "another one takes its place");
    }

    [Fact]
    public async Task A_picture_is_taken_out_again_and_a_row_without_words_is_pointed_at()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var saved = new List<PollDraft>();
        var builder = Poll(context, @event, saved);

        await Choose(builder, 0, Gif);
        builder.Find("[data-testid=poll-create]").Click();
        saved[0].Fault()!.Fields.ShouldContain(f => f.Field == "pictures");
        builder.Find("[data-testid=option-picture-remove]").Click();

        builder.All("option-picture-preview").ShouldBeEmpty();
        builder.Find("[data-testid=poll-create]").Click();
        saved[1].Pictures.ShouldAllBe(p => p.Length == 0);
    }

    [Fact]
    public async Task A_question_of_a_quiz_takes_pictures_and_comes_back_with_them()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await using var context = Screens.For(app, host);
        var builder = await Quiz(context, app, @event);

        builder.Find("[data-testid=quiz-title]").Input("Animals");
        builder.Find("[data-testid=question-kind]").Change("Image");
        builder.All("question-text")[0].Input("Which one barks?");
        builder.All("question-option")[0].Input("A dog");
        await Choose(builder, 0, Gif);
        await Choose(builder, 1, Gif);
        builder.All("question-right")[0].Change(true);
        builder.Find("[data-testid=quiz-save]").Click();

        await builder.Settles(() => builder.FindAll("[id='questions[0].pictures-error']").Count == 1);
        builder.All("option-picture-preview").Count.ShouldBe(2, "nothing that was chosen is lost");
        builder.All("question-option")[1].Input("A cat");
        builder.Find("[data-testid=quiz-save]").Click();
        await builder.Settles(() => builder.All("quiz-saved").Count == 1);

        var quiz = (await app.Do(new ListQuizzes(@event.Id))).Single().Id;
        var question = (await app.Do(new ReadQuiz(@event.Id, quiz))).Questions.Single();
        question.Marking.Right.ShouldBe("0");
        question.Poll.Pictures.Count.ShouldBe(2);
        await using var again = Screens.For(app, host);
        var reopened = await Quiz(again, app, @event, quiz.Value);
        reopened
            .All("option-picture-preview")
            .Select(p => (p.GetAttribute("src"), p.GetAttribute("alt")))
            .ShouldBe([(question.Poll.Pictures[0], "A dog"), (question.Poll.Pictures[1], "A cat")]);
    }

    private static string? Shown(IRenderedComponent<IComponent> builder) =>
        builder.Find("[data-testid=option-picture-preview]").GetAttribute("src");

    private static async Task Choose(
        IRenderedComponent<IComponent> builder,
        int option,
        byte[] file,
        bool isTaken = true
    )
    {
        var before = builder.All("option-picture-preview").Select(p => p.GetAttribute("src")).ToList();
        builder.FindComponents<InputFile>()[option].UploadFiles(InputFileContent.CreateFromBinary(file, "a.gif"));
        await builder.Settles(() =>
            isTaken
                ? !builder.All("option-picture-preview").Select(p => p.GetAttribute("src")).SequenceEqual(before)
                : builder.FindAll("[role=alert]").Count > 0 && builder.FindAll(".ef-filebtn :disabled").Count == 0
        );
    }

    private static IRenderedComponent<PollBuilder> Poll(BunitContext context, EventCard @event, List<PollDraft> saved)
    {
        var builder = context.Render<PollBuilder>(p =>
            p.Add(b => b.Event, @event.Id)
                .Add(
                    b => b.Save,
                    (draft, _) =>
                    {
                        saved.Add(draft);
                        return Task.FromResult(draft.Fault());
                    }
                )
        );
        builder.Find("[data-testid=poll-kind][data-kind=Image]").Change(true);
        builder.Find("[data-testid=poll-question]").Input("Which one?");
        return builder;
    }

    private static async Task<IRenderedComponent<QuizBuilderPage>> Quiz(
        BunitContext context,
        TestApp app,
        EventCard @event,
        Guid? quiz = null
    )
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var organization = await app.Read(db => db.Organizations.Select(o => o.Slug).SingleAsync());
        var page = context.Render<QuizBuilderPage>(p =>
            p.Add(x => x.Organization, organization).Add(x => x.Slug, @event.Slug).Add(x => x.Quiz, quiz)
        );
        await page.Settles(() => page.All("quiz-title").Count == 1);
        return page;
    }
}
