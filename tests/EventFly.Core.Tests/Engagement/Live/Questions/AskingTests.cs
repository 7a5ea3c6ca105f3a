using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Questions;

public sealed class AskingTests
{
    [Fact]
    public async Task A_board_that_nobody_opened_takes_no_questions()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        var asked = await app.UseCases.Run(Hosting.Phone(), new AskAudienceQuestion(@event.Id, "Anyone there?"));

        asked.Fault.ShouldBe(AskingFaults.Off);
    }

    [Fact]
    public async Task An_open_board_shows_a_question_at_once_and_a_moderated_one_when_the_host_has_read_it()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        await app.Question(@event, "Shown at once?");
        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Moderated));
        var waiting = await app.Question(@event, "Read first?");

        var before = await app.BoardWhen(@event, b => b.Mode is QnaMode.Moderated);
        await app.Do(new ShowAudienceQuestion(@event.Id, waiting));
        var after = await app.BoardWhen(@event, b => b.Count > 1);

        before.Top.Select(q => q.Text).ShouldBe(["Shown at once?"]);
        after.Top.Select(q => q.Text).ShouldBe(["Shown at once?", "Read first?"]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Fifty_questions_of_one_device_at_once_are_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var phone = Hosting.Phone();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    Task.Run(() => app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, $"Question {i}?")))
                )
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
        answers
            .Where(a => !a.IsDone)
            .ShouldAllBe(a => a.Fault!.Code == "engagement.question-too-soon" || a.Fault == Fault.Conflict);
        (await app.Read(db => db.AudienceQuestions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_next_question_may_follow_after_ten_seconds_and_the_refusal_says_so()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var phone = Hosting.Phone();
        await app.Question(@event, "First?", phone);
        app.Clock.Advance(TimeSpan.FromSeconds(4));

        var early = await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "Second?"));
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        var later = await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "Second?"));

        early.Fault!.Sentence.ToString().ShouldContain("in 6 seconds");
        later.Value.IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task Three_of_one_device_may_wait_for_the_host()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent(QnaMode.Moderated);
        var phone = Hosting.Phone();
        var first = await app.Question(@event, "Number 0?", phone);
        for (var i = 1; i < 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(10));
            await app.Question(@event, $"Number {i}?", phone);
        }

        app.Clock.Advance(TimeSpan.FromSeconds(10));
        var fourth = await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "Number 3?"));
        await app.Do(new ShowAudienceQuestion(@event.Id, first));
        var again = await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "Number 3?"));

        fourth.Fault.ShouldBe(AskingFaults.TooManyWaiting);
        again.IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Will there be slides?", "will there be  SLIDES")]
    [InlineData("Gibt es Käse?", "gibt es kase ?!")]
    [InlineData("Where is the ✚ room?", "where is the ✚ room")]
    public async Task Who_asks_the_same_is_led_to_the_question_that_is_there(string first, string second)
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var asker = Hosting.Phone();
        var there = await app.Question(@event, first, asker);

        var same = await app.Do(new AskAudienceQuestion(@event.Id, second), Hosting.Phone());
        var own = await app.Do(new AskAudienceQuestion(@event.Id, second), asker);

        same.ShouldBe(new Asked(there, AudienceQuestionState.Shown, IsNew: false, IsOwn: false));
        own.ShouldBe(new Asked(there, AudienceQuestionState.Shown, IsNew: false, IsOwn: true));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Forty_who_ask_the_same_at_once_are_one_question(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(_ =>
                    Task.Run(() =>
                        app.UseCases.Run(Hosting.Phone(), new AskAudienceQuestion(@event.Id, "Will there be slides?"))
                    )
                )
        );

        answers.Count(a => a is { IsDone: true, Value.IsNew: true }).ShouldBe(1);
        answers.Where(a => a.IsDone).Select(a => a.Value.Question).Distinct().Count().ShouldBe(1);
        (await app.Read(db => db.AudienceQuestions.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u200b\u202e  ")]
    public async Task An_empty_question_is_none(string text)
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();

        var asked = await app.UseCases.Run(Hosting.Phone(), new AskAudienceQuestion(@event.Id, text));

        asked.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("text");
    }

    [Fact]
    public async Task Hidden_characters_are_dropped_and_length_is_kept_in_bounds()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();

        await app.Question(@event, "Is \u202ethis\u200b safe,\n\n really? 👩\u200d💻");
        var tooLong = await app.UseCases.Run(
            Hosting.Phone(),
            new AskAudienceQuestion(@event.Id, new string('x', AudienceQuestion.TextLength + 1))
        );

        (await app.Do(new GetBoard(@event.Code))).Top.Single().Text.ShouldBe("Is this safe, really? 👩\u200d💻");
        tooLong.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("text");
    }

    [Fact]
    public async Task A_question_is_anonymous_unless_its_asker_shows_a_nickname()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var ada = Hosting.Phone();
        var nameless = await app.UseCases.Run(ada, new AskAudienceQuestion(@event.Id, "As Ada?", WithNickname: true));
        await app.Do(new TakeNickname(@event.Id, "Ada"), ada);
        await app.Do(new AskAudienceQuestion(@event.Id, "As Ada?", WithNickname: true), ada);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.Question(@event, "As nobody?", ada);

        var board = await app.Do(new GetBoard(@event.Code));

        nameless.Fault.ShouldBe(AskingFaults.NoNickname);
        board.Top.Select(q => (q.Text, q.Nickname)).ShouldBe([("As Ada?", "Ada"), ("As nobody?", null)]);
    }
}
