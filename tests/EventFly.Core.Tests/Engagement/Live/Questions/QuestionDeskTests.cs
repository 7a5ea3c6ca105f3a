using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Questions;

public sealed class QuestionDeskTests
{
    [Fact]
    public async Task Pinned_questions_come_first_then_those_with_more_votes_then_the_older()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var older = await app.Question(@event, "Older?");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var newer = await app.Question(@event, "Newer?");
        var liked = await app.Question(@event, "Liked?");
        var pinned = await app.Question(@event, "Pinned?");
        await app.Upvote(@event, liked, Hosting.Phone());
        await app.Do(new PinAudienceQuestion(@event.Id, pinned));

        var board = await app.BoardWhen(@event, b => b.Top is [{ IsPinned: true }, ..]);

        board.Top.Select(q => q.Id).ShouldBe([pinned, liked, older, newer]);
    }

    [Fact]
    public async Task The_hall_sees_neither_what_waits_nor_what_was_put_away()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent(QnaMode.Moderated);
        await app.Question(@event, "Waiting?");
        await app.Do(new RejectAudienceQuestion(@event.Id, await app.Question(@event, "Rejected?")));
        var archived = await app.Question(@event, "Archived?");
        await app.Do(new ShowAudienceQuestion(@event.Id, archived));
        await app.Do(new ArchiveAudienceQuestion(@event.Id, archived));
        var answered = await app.Question(@event, "Answered?");
        await app.Do(new ShowAudienceQuestion(@event.Id, answered));
        await app.Do(new AnswerAudienceQuestion(@event.Id, answered));

        var board = await app.Do(new GetBoard(@event.Code));
        var desk = await app.Do(new ListAudienceQuestions(@event.Id));

        board.Top.ShouldBeEmpty();
        board.Answered.ShouldHaveSingleItem().Id.ShouldBe(answered);
        desk.Questions.Select(q => q.Text).Order().ShouldBe(["Answered?", "Archived?", "Rejected?", "Waiting?"]);
    }

    [Fact]
    public async Task What_does_not_fit_the_state_of_a_question_is_refused()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent(QnaMode.Moderated);
        var waiting = await app.Question(@event, "Waiting?");

        (await Do(new AnswerAudienceQuestion(@event.Id, waiting))).ShouldBe(AskingFaults.NotOnBoard);
        (await Do(new PinAudienceQuestion(@event.Id, waiting))).ShouldBe(AskingFaults.NotOnBoard);
        (await Do(new PutQuestionsOnStage(@event.Id, waiting))).ShouldBe(AskingFaults.NotOnBoard);
        await app.Do(new ShowAudienceQuestion(@event.Id, waiting));
        (await Do(new RejectAudienceQuestion(@event.Id, waiting))).ShouldBe(AskingFaults.AlreadyShown);

        async Task<Fault?> Do(IUseCase<Done> act) => (await app.UseCases.Run(Actor.System, act)).Fault;
    }

    [Fact]
    public async Task A_question_put_away_does_not_come_back_beside_one_that_says_the_same()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var first = await app.Question(@event);
        await app.Do(new ArchiveAudienceQuestion(@event.Id, first));
        await app.Question(@event);

        var back = await app.UseCases.Run(Actor.System, new ShowAudienceQuestion(@event.Id, first));

        back.Fault.ShouldBe(AskingFaults.SaidBefore);
    }

    [Fact]
    public async Task Every_act_is_in_the_trail_once_with_the_words_it_was_about()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var @event = await app.Event(olena);
        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Moderated), olena);
        var question = await app.Question(@event, "Really?");
        await app.Do(new ShowAudienceQuestion(@event.Id, question), olena);
        await app.Do(new ShowAudienceQuestion(@event.Id, question), olena);
        await app.Do(new PinAudienceQuestion(@event.Id, question), olena);

        var trail = await app.Do(new ReadModerationTrail("tech-circle", @event.Slug, null, 0), olena);

        trail
            .Lines.Select(l => (l.Act, l.By, l.Detail))
            .ShouldBe(
                [
                    (ModerationAct.QuestionPinned, "Olena", "Really?"),
                    (ModerationAct.QuestionApproved, "Olena", "Really?"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Another_organization_can_neither_see_nor_touch_the_desk()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent(QnaMode.Moderated);
        var question = await app.Question(@event);
        var mallory = await app.Person("Mallory");
        var own = await app.Event(mallory);

        IUseCase<Done>[] acts =
        [
            new SwitchQuestions(@event.Id, QnaMode.Open),
            new ShowAudienceQuestion(@event.Id, question),
            // Her own event opens the door to her, and the question is still not hers.
            new ShowAudienceQuestion(own.Id, question),
            new RejectAudienceQuestion(own.Id, question),
            new ArchiveAudienceQuestion(own.Id, question),
            new PutQuestionsOnStage(own.Id, question),
            new BanAsker(own.Id, question),
        ];
        foreach (var act in acts)
        {
            (await app.UseCases.Run(mallory, act)).Fault.ShouldBe(Fault.NotVisible, act.ToString());
        }

        (await app.UseCases.Run(mallory, new ListAudienceQuestions(@event.Id))).Fault.ShouldBe(Fault.NotVisible);
        (await app.Read(db => db.AudienceQuestions.SingleAsync())).State.ShouldBe(AudienceQuestionState.Waiting);
        (await app.Read(db => db.Moderation.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_poll_that_opens_takes_the_stage_from_the_questions()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        await app.Do(new PutQuestionsOnStage(@event.Id, question));
        (await app.Do(new GetBoard(@event.Code))).Stage!.One!.Id.ShouldBe(question);

        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.OpenPoll(@event);
        await app.DeliverOutbox();

        (await app.Read(db => db.QuestionBoards.SingleAsync())).OnStageSince.ShouldBeNull();

        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.Do(new PutQuestionsOnStage(@event.Id));
        await app.HearAgain();

        (await app.Read(db => db.QuestionBoards.SingleAsync())).OnStageSince.ShouldNotBeNull("they came later");
    }
}
