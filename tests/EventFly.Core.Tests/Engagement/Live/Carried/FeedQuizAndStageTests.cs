using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Carried;

/// <summary>What a quiz in the feed, its post and the stage have to do with each other.</summary>
public sealed class FeedQuizAndStageTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task It_stays_open_while_the_stage_plays_another_and_neither_disturbs_the_other(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        var turn = await app.Turn(meetup, quiz, me, 1);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Quiz.ShouldBeNull();

        var onStage = await app.StartQuiz(meetup, Quizzing.Draft(Quizzing.Question("On stage?", seconds: 0)));
        await app.Next(meetup, onStage);
        (await app.Vote(meetup, turn.Poll.Id, me, 1)).IsDone.ShouldBeTrue();
        var hall = await app.Halls().Look(meetup.Id, Seat.Host, default);
        (hall.Quiz!.Id, hall.Quiz.Phase, hall.Poll!.Question).ShouldBe((onStage, QuizPhase.Asking, "On stage?"));
        await app.NextUntil(meetup, onStage, QuizPhase.Ended);
        await app.Do(new ClearStage(meetup.Id));
        await app.OpenPoll(meetup);

        (await app.Item(meetup, quiz)).Phase.ShouldBe(QuizPhase.SelfPaced);
        (await app.PlayTurn(meetup, quiz, me, 2, option: 1)).IsDone.ShouldBeTrue();
        (await app.Do(new ReadReceipt(meetup.Id), me)).Quiz.ShouldBe(onStage, "the room's receipt is the stage's");
    }

    [Fact]
    public async Task No_step_of_the_stage_moves_it()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);

        (await app.UseCases.Run(olena, new NextStep(meetup.Id, quiz, QuizPhase.SelfPaced, 0, 0))).Fault.ShouldBe(
            QuizFaults.NotRunning
        );
        (await app.UseCases.Run(olena, new StartQuiz(meetup.Id, quiz))).Fault.ShouldBe(QuizFaults.RunsInFeed);
        (await app.UseCases.Run(olena, new DeleteQuiz(meetup.Id, quiz))).Fault!.Code.ShouldBe("engagement.quiz-played");

        (await app.Item(meetup, quiz)).Phase.ShouldBe(QuizPhase.SelfPaced);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Quiz.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Played_again_on_stage_it_begins_from_zero_and_the_feed_keeps_its_own(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup, Quizzing.Draft(Quizzing.Question(seconds: 10)));
        var (ada, ben) = (Hosting.Phone(), Hosting.Phone());
        await app.PlayTurn(meetup, quiz, ada, 1, option: 1);
        await app.Do(new EndQuiz(meetup.Id, quiz), olena);
        await app.Do(new EndQuiz(meetup.Id, quiz), olena);

        await app.Do(new StartQuiz(meetup.Id, quiz));
        await app.Next(meetup, quiz);
        (await app.Do(new ReadReceipt(meetup.Id, quiz), ada)).Lines.ShouldBeEmpty("the same is being asked for again");
        (await app.Mine(meetup, quiz, ada)).Outcome!.Top.Single().Points.ShouldBe(1_000);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        (await app.Answer(meetup, quiz, ben, Answer.Option(1))).IsDone.ShouldBeTrue("nobody asks for turns on stage");
        await app.NextUntil(meetup, quiz, QuizPhase.Ended);

        var stage = (await app.Halls().Look(meetup.Id, Seat.Host, default)).Quiz!;
        (stage.Run, stage.Players, stage.Top.Single().Points).ShouldBe((2, 1, 750));
        var feed = await app.Mine(meetup, quiz, ada);
        (feed.Quiz.Phase, feed.Outcome!.Players, feed.Standing!.Points).ShouldBe((QuizPhase.Ended, 1, 1_000));
        (await app.Mine(meetup, quiz, ben)).Standing.ShouldBeNull();
        (await app.Do(new ReadReceipt(meetup.Id, quiz), ada)).Total.ShouldBe(1_000);
        (await app.Do(new ReadReceipt(meetup.Id), ben)).Total.ShouldBe(750);
        (await app.Do(new DuplicateQuiz(meetup.Id, quiz))).ShouldNotBe(quiz);
    }

    [Fact]
    public async Task Only_a_quiz_that_was_never_played_goes_into_the_feed_and_only_by_those_who_may_host()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var other = await app.Event(olena, Planning.Details("Another evening"));
        var elsewhere = await app.Do(new SaveQuiz(other.Id, null, Quizzing.Draft(Quizzing.Question())));
        var played = await app.StartQuiz(meetup, Quizzing.Draft(Quizzing.Question()));
        await app.NextUntil(meetup, played, QuizPhase.Ended);
        var poll = await app.Do(new CreatePoll(meetup.Id, Hosting.Draft()));
        var fresh = await app.Do(new DuplicateQuiz(meetup.Id, played));

        async Task<Fault?> Post(QuizId quiz, PollId? poll = null) =>
            (await app.UseCases.Run(olena, new PublishPost(meetup.Id, PostId.New(), "", Poll: poll, Quiz: quiz))).Fault;

        (await Post(elsewhere)).ShouldBe(Fault.NotVisible);
        (await Post(played)).ShouldBe(QuizFaults.NotNew);
        (await Post(fresh, poll))!.Fields.Single().Field.ShouldBe("quiz");
        (await app.Read(db => db.Posts.CountAsync())).ShouldBe(0);
        (await Post(fresh)).ShouldBeNull("a refusal takes nothing away");
        (await Post(fresh)).ShouldBe(QuizFaults.NotNew);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_scheduled_post_opens_it_once_and_nobody_can_begin_before(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, post) = await app.FeedQuiz(olena, meetup, due: TestApp.Now.AddHours(4));
        var me = Hosting.Phone();

        (await app.UseCases.Run(me, new TakeTurn(meetup.Id, quiz, 1))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(olena, new StartQuiz(meetup.Id, quiz))).Fault.ShouldBe(QuizFaults.WaitsForPost);
        (await app.UseCases.Run(olena, new DeleteQuiz(meetup.Id, quiz))).Fault.ShouldBe(QuizFaults.WaitsForPost);
        (await app.Item(meetup, quiz)).WaitsForPost.ShouldBeTrue();

        app.Clock.Advance(TimeSpan.FromHours(4));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => app.Do(new PublishDuePosts()))));
        await app.UseCases.Run(olena, new SendPostNow(meetup.Id, post));

        (await app.Turn(meetup, quiz, me, 1)).Poll.OpenedAt.ShouldBe(TestApp.Now.AddHours(4));
        (await app.Read(db => db.QuizRuns.CountAsync())).ShouldBe(1);
        (await app.Read(db => db.Rounds.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_waiting_post_that_is_deleted_lets_go_of_its_quiz()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, post) = await app.FeedQuiz(olena, meetup, due: TestApp.Now.AddHours(4));

        await app.Do(new DeletePost(meetup.Id, post), olena);
        await app.Do(new StartQuiz(meetup.Id, quiz), olena);

        (await app.UseCases.Run(olena, new RestorePost(meetup.Id, post))).Fault.ShouldBe(QuizFaults.NotNew);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Quiz!.Id.ShouldBe(quiz);
    }
}
