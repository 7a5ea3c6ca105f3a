using Bunit;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Quizzes;

public sealed class QuizPhoneTests
{
    [Fact]
    public async Task A_phone_goes_with_the_quiz_from_its_lobby_to_the_review()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        var me = Hosting.Phone();
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);
        await phone.Settles(() => phone.All("quiz-name").Count == 1);
        phone.Text("quiz-name").ShouldContain(Namesake.Of(me.Participant!.Value));

        await app.Next(@event, quiz);
        await phone.Sees("quiz-question", "Which river flows through Vienna?");
        phone.Text("quiz-progress").ShouldBe("Question 1 of 2");
        phone.All("quiz-answer")[1].Click();
        await phone.Sees("vote-status", "Your answer is in.");
        phone.All("quiz-score").ShouldBeEmpty("nobody is told how it went before the answer is shown");

        await app.NextUntil(@event, quiz, QuizPhase.Counted);
        await phone.Sees("vote-status", "Closed. The right answer comes next.");
        phone.All("quiz-verdict").ShouldBeEmpty();

        await app.Next(@event, quiz);
        await phone.Sees("quiz-verdict", "Right!");
        phone.Text("quiz-solution").ShouldContain("Danube");
        var points = phone.Find("[data-testid=quiz-score]").GetAttribute("data-points");
        points.ShouldBe($"{(await app.Read(db => db.Ballots.SingleAsync())).Points}");

        await app.Next(@event, quiz);
        await phone.Sees("quiz-rank", "Place 1 of 1");
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        await phone.Settles(() => phone.All("quiz-receipt").Count == 1);
        phone.Find("[data-testid=quiz-receipt]").GetAttribute("href")!.ShouldEndWith("/receipt");
    }

    [Theory]
    [InlineData(1, "Right!")]
    [InlineData(0, "Not quite")]
    [InlineData(null, "No answer this time")]
    public async Task The_verdict_is_in_words_and_the_right_answer_with_it(int? answer, string verdict)
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await app.Next(@event, quiz);
        await phone.Settles(() => phone.All("quiz-answer").Count == 3);
        if (answer is { } option)
        {
            phone.All("quiz-answer")[option].Click();
            await phone.Sees("vote-status", "Your answer is in.");
        }

        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        await phone.Sees("quiz-verdict", verdict);
        phone.Text("quiz-solution").ShouldContain("Danube");
    }

    [Fact]
    public async Task Several_of_which_some_were_found_are_partly_right()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var several = new QuestionDraft(
            new PollDraft("Which are rivers?", ["Elbe", "Etna", "Rhine"], ResultsShown.WhenRevealed)
            {
                Kind = PollKind.Multiple,
            },
            new Marking("0,2", 20, QuizPoints.Standard)
        );
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(several));
        var me = Hosting.Phone();
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, me, Answer.Options([0]));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        await phone.Sees("quiz-verdict", "Partly right");

        phone.Markup.ShouldContain("+500 points");
    }

    [Fact]
    public async Task A_reloaded_phone_has_its_answer_its_score_and_the_rest_of_its_time()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        var me = Hosting.Phone();
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, me, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Standings);
        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(5));

        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);

        await phone.Sees("quiz-question", "And Prague?");
        phone.Find("[data-testid=quiz-clock]").GetAttribute("style").ShouldBe("--t:20.0s;--d:-5.0s;--n:20");
        await app.NextUntil(@event, quiz, QuizPhase.Solved);
        await phone.Sees("quiz-verdict", "No answer this time");
        phone.Find("[data-testid=quiz-score]").GetAttribute("data-points").ShouldBe("1000");
    }

    [Fact]
    public async Task The_time_bar_is_set_once_for_each_question_however_often_the_phone_changes()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        // Somebody who has not answered keeps the question open.
        using var other = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);
        await app.Next(@event, quiz);
        await phone.Settles(() => phone.All("quiz-answer").Count == 3);
        var before = phone.Find("[data-testid=quiz-clock]").GetAttribute("style");

        app.Clock.Advance(TimeSpan.FromSeconds(3));
        phone.All("quiz-answer")[0].Click();
        await phone.Sees("vote-status", "Your answer is in.");

        phone.Find("[data-testid=quiz-clock]").GetAttribute("style").ShouldBe(before);
    }

    [Fact]
    public async Task More_time_is_taken_on_the_phone_and_its_bar_runs_as_long()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Settles(() => phone.All("quiz-time-factor").Count == TakeMoreTime.Factors.Count);
        await phone.Settles(() => app.Read(db => db.Participants.CountAsync()).GetAwaiter().GetResult() == 1);

        phone.All("quiz-time-factor")[2].Click();
        await phone.Settles(() => phone.All("quiz-time-factor")[2].GetAttribute("aria-pressed") == "true");
        await app.Next(@event, quiz);
        await phone.Settles(() => phone.All("quiz-clock").Count == 1);

        phone.Find("[data-testid=quiz-clock]").GetAttribute("style")!.ShouldStartWith("--t:40.0s;");
    }

    [Fact]
    public async Task A_team_is_chosen_on_the_phone()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()) with { Teams = ["Reds", "Blues"] });
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        await phone.Settles(() => phone.All("quiz-team").Count == 2);
        await phone.Settles(() => app.Read(db => db.Participants.CountAsync()).GetAwaiter().GetResult() == 1);

        phone.All("quiz-team")[1].Click();

        await phone.Settles(() => phone.All("quiz-team")[1].GetAttribute("aria-pressed") == "true");
        (await app.Read(db => db.Participants.SingleAsync())).Team.ShouldBe("Blues");
    }

    [Fact]
    public async Task Nobody_learns_on_their_phone_that_they_won_before_they_are_called()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var me = Hosting.Phone();
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, me, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);
        await phone.Sees("quiz-verdict", "Right!");
        phone.All("quiz-rank").ShouldBeEmpty("after the last question the place would give the podium away");

        await app.Next(@event, quiz);
        await phone.Settles(() =>
            phone.Markup.Contains("Your place has not been called yet.", StringComparison.Ordinal)
        );
        await app.Next(@event, quiz);
        phone.All("quiz-rank").ShouldBeEmpty();
        await app.Next(@event, quiz);

        await phone.Sees("quiz-rank", "Place 1 of 1");
    }

    internal static IRenderedComponent<LivePhone> Open(BunitContext context, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<LivePhone>(p => p.Add(s => s.Event, @event.Id.Value).Add(s => s.Title, @event.Title));
    }
}
