using Bunit;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Hall;

public sealed class QuestionsPhoneTests
{
    [Fact]
    public async Task A_phone_offers_questions_only_while_the_host_takes_them()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent(QnaMode.Off);
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        phone.All("questions-open").ShouldBeEmpty();

        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Open));
        await phone.Shows(app, () => phone.All("questions-open").Count == 1);
        phone.Text("questions-open").ShouldBe("Ask a question");

        await app.Question(@event);
        await phone.Shows(app, () => phone.Text("questions-open") == "Questions (1)");

        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Off));
        await phone.Shows(app, () => phone.All("questions-open").Count == 0);
    }

    [Fact]
    public async Task A_question_waits_until_the_host_has_read_it_and_then_stands_on_the_board()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent(QnaMode.Moderated);
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());

        await Ask(phone, "Will there be slides?");
        await phone.Shows(app, () => phone.All("question-waiting").Count == 1);
        phone.Text("question-status").ShouldStartWith("Thank you. The host reads it");
        phone.Find("[data-testid=question-text]").GetAttribute("value").ShouldBeNullOrEmpty();

        var asked = await app.Read(db => db.AudienceQuestions.SingleAsync());
        await app.Do(new ShowAudienceQuestion(@event.Id, asked.Id));
        await phone.Shows(app, () => phone.All("question").Count == 1 && phone.All("question-waiting").Count == 0);
        phone.All("question").Single().TextContent.ShouldContain("yours");
    }

    [Fact]
    public async Task A_vote_is_shown_once_it_is_in_the_database_and_a_second_tap_takes_it_back()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var me = Hosting.Phone();
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());

        await phone.Find("[data-testid=question-vote]").ClickAsync(new());
        await phone.Shows(app, () => Votes(phone) is [(_, "1")]);
        phone.Find("[data-testid=question-vote]").GetAttribute("aria-pressed").ShouldBe("true");
        (await app.Upvote(@event, question, me)).Value.ShouldBe(new UpvoteReceipt(true, 1));

        await phone.Find("[data-testid=question-vote]").ClickAsync(new());
        await phone.Shows(app, () => Votes(phone) is [(_, "0")]);
        phone.Find("[data-testid=question-vote]").GetAttribute("aria-pressed").ShouldBe("false");
    }

    [Fact]
    public async Task A_reloaded_phone_knows_what_it_voted_for()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var me = Hosting.Phone();
        await app.Upvote(@event, await app.Question(@event), me);

        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());

        await phone.Shows(app, () => phone.Find("[data-testid=question-vote]").GetAttribute("aria-pressed") == "true");
    }

    [Fact]
    public async Task Rows_stay_where_they_are_under_a_finger_until_it_asks_for_the_new_order()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var first = await app.Question(@event, "First?");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await app.Question(@event, "Second?");
        await app.BoardWhen(@event, b => b.Count == 2);
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());
        Ids(phone).ShouldBe([first.ToString(), second.ToString()]);

        await phone.Find(".ef-ask-sheet").TriggerEventAsync("onpointerdown", new PointerEventArgs());
        await app.Upvote(@event, second, Hosting.Phone());
        await AfterOnePush(app, () => Votes(phone).Any(v => v.Votes == "1"));

        Ids(phone).ShouldBe([first.ToString(), second.ToString()], "a finger is on it");
        await phone.Find("[data-testid=questions-sort]").ClickAsync(new());
        Ids(phone).ShouldBe([second.ToString(), first.ToString()]);
        phone.All("questions-sort").ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_find_their_order_by_themselves_when_nobody_touched_them_for_some_seconds()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var first = await app.Question(@event, "First?");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await app.Question(@event, "Second?");
        await app.BoardWhen(@event, b => b.Count == 2);
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());
        await phone.Find(".ef-ask-sheet").TriggerEventAsync("onpointerdown", new PointerEventArgs());
        await app.Upvote(@event, second, Hosting.Phone());
        await AfterOnePush(app, () => phone.All("questions-sort").Count == 1);

        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await phone.Shows(app, () => phone.All("questions-sort").Count == 0);

        Ids(phone).ShouldBe([second.ToString(), first.ToString()]);
    }

    [Fact]
    public async Task Who_asks_the_same_keeps_the_text_and_is_shown_the_question_to_vote_for()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var there = await app.Question(@event, "Will there be slides?");
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Find("[data-testid=questions-open]").ClickAsync(new());

        await Ask(phone, "will there be SLIDES??");
        await phone.Shows(app, () => phone.Text("question-status") == "Somebody asked the same: vote for it.");

        phone.Find(".ef-q-here").GetAttribute("data-question").ShouldBe(there.ToString());
        phone.Find("[data-testid=question-text]").GetAttribute("value").ShouldBe("will there be SLIDES??");
    }

    [Fact]
    public async Task A_phone_that_keeps_its_questions_closed_is_left_alone_while_others_vote()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        await using var reading = Screens.For(app, Hosting.Phone());
        await using var quiet = Screens.For(app, Hosting.Phone());
        var reader = Open(reading, @event);
        await reader.Find("[data-testid=questions-open]").ClickAsync(new());
        var closed = Open(quiet, @event);
        var before = closed.RenderCount;

        await app.Upvote(@event, question, Hosting.Phone());
        await reader.Shows(app, () => Votes(reader) is [(_, "1")]);

        closed.RenderCount.ShouldBe(before);
    }

    private static IRenderedComponent<QuestionsPhone> Open(BunitContext context, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<QuestionsPhone>(p => p.Add(s => s.Event, @event.Id.Value));
    }

    private static async Task Ask(IRenderedComponent<QuestionsPhone> phone, string text)
    {
        await phone.Find("[data-testid=question-text]").InputAsync(new ChangeEventArgs { Value = text });
        await phone.Find(".ef-ask-form").SubmitAsync();
    }

    private static IReadOnlyList<(string? Id, string? Votes)> Votes(IRenderedComponent<QuestionsPhone> phone) =>
        [.. phone.All("question").Select(q => (q.GetAttribute("data-question"), q.GetAttribute("data-votes")))];

    private static IEnumerable<string?> Ids(IRenderedComponent<QuestionsPhone> phone) => Votes(phone).Select(v => v.Id);

    /// <summary>One beat of the phones' pace, and then real time only: the clock must not bring the rest on.</summary>
    private static Task AfterOnePush(TestApp app, Func<bool> holds)
    {
        app.Clock.Advance(TimeSpan.FromMilliseconds(600));
        return Eventually.Holds(holds);
    }
}
