using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Carried;

/// <summary>A quiz that a post carries: everyone has a clock of their own.</summary>
public sealed class FeedQuizTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Everyone_plays_on_their_own_clock_and_the_end_counts_what_the_formula_says(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var (ada, ben) = (Hosting.Phone(), Hosting.Phone());

        await app.PlayTurn(meetup, quiz, ada, 1, option: 1, seconds: 4);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.PlayTurn(meetup, quiz, ben, 1, option: 1, seconds: 10);
        await app.PlayTurn(meetup, quiz, ben, 2, option: 1, seconds: 1);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.PlayTurn(meetup, quiz, ada, 2, option: 0, seconds: 2);
        var before = await app.Mine(meetup, quiz, ada);
        (before.Outcome, before.Standing, before.Asked).ShouldBe((null, null, 2));
        await app.Do(new EndQuiz(meetup.Id, quiz), olena);

        var mine = await app.Mine(meetup, quiz, ada);
        mine.Outcome!.Top.Select(t => (t.Rank, t.Points)).ShouldBe([(1, 750 + 975), (2, 900)]);
        (mine.Standing!.Rank, mine.Standing.Points, mine.Standing.Milliseconds).ShouldBe((2, 900, 6_000));
        (await app.Mine(meetup, quiz, ben)).Standing!.Points.ShouldBe(1_725);
        var report = await app.Do(new ReadQuizReport(meetup.Id, quiz, 10), olena);
        (report.IsOver, report.PlayersInAll, report.Questions.Count).ShouldBe((true, 2, 2));
        (await app.Do(new ExportQuiz(meetup.Id, quiz), olena)).Players[0].Player.Points.ShouldBe(1_725);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Whoever_asks_on_many_screens_at_once_has_one_turn_and_one_clock(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var phones = Enumerable.Range(0, 10).Select(_ => Hosting.Phone()).ToList();

        var asked = await Task.WhenAll(
            from screen in Enumerable.Range(0, 4)
            from phone in phones
            select Task.Run(() => app.UseCases.Run(phone, new TakeTurn(meetup.Id, quiz, 1)))
        );

        asked.ShouldAllBe(a => a.IsDone);
        (await app.Read(db => db.QuestionTurns.CountAsync())).ShouldBe(10);
        app.Clock.Advance(TimeSpan.FromSeconds(7));
        var again = await app.Turn(meetup, quiz, phones[0], 1);
        (again.Poll.OpenedAt, again.EndsAt).ShouldBe((TestApp.Now, TestApp.Now.AddSeconds(20.5)));
        var item = (await app.Do(new ListQuizzes(meetup.Id), olena)).Single();
        item.Progress.ShouldBe(new QuizProgress(10, 0));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_answer_to_what_one_has_not_asked_for_is_refused(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var (ada, ben) = (Hosting.Phone(), Hosting.Phone());
        var second = await app.Read(db => db.Polls.AsNoTracking().SingleAsync(p => p.Quiz == quiz && p.Number == 2));

        var first = await app.Turn(meetup, quiz, ada, 1);

        (await app.Vote(meetup, second.Id, ada, 1)).Fault.ShouldBe(QuizFaults.NotAsked);
        (await app.Vote(meetup, first.Poll.Id, ben, 1)).Fault.ShouldBe(QuizFaults.NotAsked, "only another asked it");
        (await app.Vote(meetup, first.Poll.Id, ada, 1)).IsDone.ShouldBeTrue();
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_time_is_over_by_ones_own_turn_and_what_was_under_way_still_counts()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup, Quizzing.Draft(Quizzing.Question(seconds: 10)));
        var (late, later) = (Hosting.Phone(), Hosting.Phone());
        app.Clock.Advance(TimeSpan.FromHours(3));

        (await app.PlayTurn(meetup, quiz, late, 1, option: 1, seconds: 10.4)).IsDone.ShouldBeTrue();
        (await app.PlayTurn(meetup, quiz, later, 1, option: 1, seconds: 10.6)).Fault.ShouldBe(QuizFaults.TooLate);

        (await app.Read(db => db.Ballots.SingleAsync())).Points.ShouldBe(500);
        (await app.Mine(meetup, quiz, later)).Question!.Poll.State.ShouldBe(PollState.Closed);
        (await app.Do(new ManageFeed(meetup.Id), olena)).Posts.Single().Quiz!.Progress.ShouldBe(new QuizProgress(2, 2));
        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Quiz!.Progress.ShouldBeNull("it is the hosts' to know");
    }

    [Fact]
    public async Task Questions_come_in_order_and_one_at_a_time()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var draft = Quizzing.Draft([.. Enumerable.Range(1, 3).Select(i => Quizzing.Question($"Question {i}?"))]);
        var (quiz, _) = await app.FeedQuiz(olena, meetup, draft);
        var me = Hosting.Phone();
        async Task<Fault?> Ask(int number) => (await app.UseCases.Run(me, new TakeTurn(meetup.Id, quiz, number))).Fault;

        (await Ask(2)).ShouldBe(QuizFaults.NotNext);
        (await Ask(0)).ShouldBe(QuizFaults.NotNext);
        (await Ask(1)).ShouldBeNull();
        (await Ask(2)).ShouldBe(QuizFaults.AnswerFirst);
        app.Clock.Advance(TimeSpan.FromSeconds(21));
        (await Ask(2)).ShouldBeNull("the first has run out of time");
        (await app.Turn(meetup, quiz, me, 1)).Number.ShouldBe(2, "an old screen learns where its owner is");
        await app.PlayTurn(meetup, quiz, me, 2, option: 1);
        (await Ask(3)).ShouldBeNull();
        await app.PlayTurn(meetup, quiz, me, 3, option: 1);
        (await Ask(4)).ShouldBe(QuizFaults.NotNext);
        (await app.UseCases.Run(Actor.Anyone, new TakeTurn(meetup.Id, quiz, 1))).Fault.ShouldBe(PollFaults.NoDevice);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_question_can_be_skipped_once_and_then_earns_nothing(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var draft = Quizzing.Draft(Quizzing.Question(seconds: 0), Quizzing.Question("And Prague?"));
        var (quiz, _) = await app.FeedQuiz(olena, meetup, draft);
        var (me, other) = (Hosting.Phone(), Hosting.Phone());
        Task<MyQuiz> Skip(int number) => app.Do(new SkipTurn(meetup.Id, quiz, number), me);
        var first = await app.Turn(meetup, quiz, me, 1);
        await app.Turn(meetup, quiz, other, 1);
        (first.EndsAt, first.IsSkipped).ShouldBe((null, false));
        app.Clock.Advance(TimeSpan.FromSeconds(30));

        (await Skip(2)).Question!.IsDone.ShouldBeFalse("it was not asked for yet");
        (await Skip(1)).Question!.IsSkipped.ShouldBeTrue();

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.Vote(meetup, first.Poll.Id, me, 1)).Fault.ShouldBe(QuizFaults.TooLate);
        (await app.Mine(meetup, quiz, other)).Question!.IsDone.ShouldBeFalse("it is somebody else's turn");
        await app.Turn(meetup, quiz, me, 2);
        (await Skip(1)).Question!.IsDone.ShouldBeFalse("a late second tap skips no other question");
        (await app.PlayTurn(meetup, quiz, me, 2, option: 1)).IsDone.ShouldBeTrue();
        (await Skip(2)).Question!.Answer.ShouldNotBeNull("what was answered stays answered");
        await app.Do(new EndQuiz(meetup.Id, quiz), olena);
        var receipt = await app.Do(new ReadReceipt(meetup.Id, quiz), me);
        (receipt.Lines[0].Answer, receipt.Lines[0].Points).ShouldBe((null, 0));
    }

    [Fact]
    public async Task More_time_holds_from_the_next_question_on_and_costs_no_points()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        var first = await app.Turn(meetup, quiz, me, 1);

        await app.Do(new TakeMoreTime(meetup.Id, quiz, 2), me);

        (await app.Mine(meetup, quiz, me)).Question!.AllowedMilliseconds.ShouldBe(20_000);
        app.Clock.Advance(TimeSpan.FromSeconds(21));
        (await app.Vote(meetup, first.Poll.Id, me, 1)).Fault.ShouldBe(QuizFaults.TooLate);
        (await app.PlayTurn(meetup, quiz, me, 2, option: 1, seconds: 30)).IsDone.ShouldBeTrue();
        var ballot = await app.Read(db => db.Ballots.SingleAsync());
        (ballot.ElapsedMilliseconds, ballot.AllowedMilliseconds, ballot.Points).ShouldBe((30_000, 40_000, 625));
    }

    [Fact]
    public async Task Whoever_was_shown_the_door_is_asked_nothing()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var me = Hosting.Phone();
        await app.Do(new TakeNickname(meetup.Id, "Mallory"), me);
        await app.Do(new BanParticipant(meetup.Id, me.Participant!.Value));

        await Eventually.Holds(async () => !(await app.UseCases.Run(me, new SendReaction(meetup.Id, 0))).IsDone);

        (await app.UseCases.Run(me, new TakeTurn(meetup.Id, quiz, 1))).Fault.ShouldBe(ExclusionFaults.Banned);
        (await app.Read(db => db.QuestionTurns.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_ends_with_its_post_and_comes_back_with_its_results(bool isDeleted)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, post) = await app.FeedQuiz(olena, meetup);
        var (ada, ben) = (Hosting.Phone(), Hosting.Phone());
        await app.PlayTurn(meetup, quiz, ada, 1, option: 1);
        var open = await app.Turn(meetup, quiz, ben, 1);

        await app.Do(
            isDeleted ? (IUseCase<Done>)new DeletePost(meetup.Id, post) : new HidePost(meetup.Id, post),
            olena
        );
        (await app.Vote(meetup, open.Poll.Id, ben, 1)).Fault.ShouldBe(PollFaults.Closed);
        (await app.UseCases.Run(ada, new TakeTurn(meetup.Id, quiz, 2))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(ada, new ReadMyQuiz(meetup.Id, quiz))).Fault.ShouldBe(Fault.NotVisible);

        await app.Do(
            isDeleted ? (IUseCase<Done>)new RestorePost(meetup.Id, post) : new ShowPost(meetup.Id, post),
            olena
        );
        (await app.Mine(meetup, quiz, ada)).Outcome!.Players.ShouldBe(1);
        (await app.UseCases.Run(ada, new TakeTurn(meetup.Id, quiz, 2))).Fault.ShouldBe(QuizFaults.Closed);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Every_answer_that_races_the_end_is_counted_or_refused_and_never_both(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var counted = 0;

        async Task PlayUntilRefused()
        {
            while (true)
            {
                var me = Hosting.Phone();
                var turn = await app.UseCases.Run(me, new TakeTurn(meetup.Id, quiz, 1));
                if (!turn.IsDone || !(await app.Vote(meetup, turn.Value.Question!.Poll.Id, me, 1)).IsDone)
                {
                    return;
                }

                Interlocked.Increment(ref counted);
            }
        }

        async Task End()
        {
            while (Volatile.Read(ref counted) < 20)
            {
                await Task.Delay(1);
            }

            await Task.WhenAll(
                Enumerable.Range(0, 2).Select(_ => Task.Run(() => app.Do(new EndQuiz(meetup.Id, quiz), olena)))
            );
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PlayUntilRefused)).Append(End()));

        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(counted);
        (await app.Mine(meetup, quiz, Hosting.Phone())).Outcome!.Players.ShouldBe(counted);
    }
}
