using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Runs;

public sealed class QuizTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_quiz_is_played_from_the_lobby_to_the_podium(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        using var ada = await Sit(app, @event);
        using var ben = await Sit(app, @event);
        (await View(app, @event)).Quiz!.Phase.ShouldBe(QuizPhase.Lobby);

        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        await app.Answer(@event, quiz, ada.Actor, Answer.Option(1));
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await app.Answer(@event, quiz, ben.Actor, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        var solved = await View(app, @event);
        solved.Quiz!.Solution!.Positions.ShouldBe([1]);
        ada.Seat.Player.Standing.ShouldBe(new PlayerStanding(900, 900, 1, null, 1, 1, 4_000, true));
        ben.Seat.Player.Standing.ShouldBe(new PlayerStanding(750, 750, 2, null, 1, 1, 10_000, true, Behind: 150));

        await app.NextUntil(@event, quiz, QuizPhase.Asking);
        await app.Answer(@event, quiz, ben.Actor, Answer.Option(1));
        await app.Answer(@event, quiz, ada.Actor, Answer.Option(0));
        await app.NextUntil(@event, quiz, QuizPhase.Podium);
        var podium = (await View(app, @event)).Quiz!;
        podium.Top.Select(t => (t.Rank, t.RankBefore, t.Points)).ShouldBe([(1, 2, 1_750), (2, 1, 900)]);
        podium.AsTheHallSeesIt().Top.ShouldBeEmpty("nobody is third, and the others are not called yet");

        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        (await View(app, @event)).Quiz!.Top.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task After_a_restart_every_score_is_what_it_was(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var draft = Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")) with
        {
            RewardsStreaks = true,
        };
        var quiz = await app.StartQuiz(@event, draft);
        PlayerStanding? before;
        var me = Hosting.Phone();
        using (var seat = await app.Halls().Enter(@event.Id, Seat.Phone, me.Participant, _ => { }, default))
        {
            for (var question = 0; question < 2; question++)
            {
                await app.NextUntil(@event, quiz, QuizPhase.Asking);
                app.Clock.Advance(TimeSpan.FromSeconds(2));
                await app.Answer(@event, quiz, me, Answer.Option(1));
                await app.NextUntil(@event, quiz, QuizPhase.Solved);
                await View(app, @event);
            }

            before = seat.Player.Standing;
        }

        await app.ForgetHalls();

        using var again = await app.Halls().Enter(@event.Id, Seat.Phone, me.Participant, _ => { }, default);
        before!.Points.ShouldBe(950 + 950 + 100);
        // What a hall that was never away remembers of the question before is the same that one reads anew.
        again.Player.Standing.ShouldBe(before);
        again.Answer.ShouldBe(new OwnAnswer(Answer.Option(1)));
    }

    [Fact]
    public async Task The_clock_closes_a_question_and_refuses_what_comes_after_the_grace()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(seconds: 10)));
        using var ada = await Sit(app, @event);
        await app.Next(@event, quiz);
        var question = await app.Read(db => db.Polls.AsNoTracking().SingleAsync(p => p.Quiz == quiz));

        app.Clock.Advance(TimeSpan.FromSeconds(10.4));
        (await app.Vote(@event, question.Id, Hosting.Phone(), Answer.Option(1))).IsDone.ShouldBeTrue(
            "it was under way"
        );
        app.Clock.Advance(TimeSpan.FromSeconds(0.2));

        (await app.Vote(@event, question.Id, Hosting.Phone(), Answer.Option(1))).Fault!.Code.ShouldBe(
            "engagement.poll-closed"
        );
        await Eventually.Holds(async () => (await View(app, @event)).Quiz!.Phase is QuizPhase.Counted);
        (await app.Read(db => db.Ballots.SingleAsync())).Points.ShouldBe(500);
    }

    [Fact]
    public async Task A_question_closes_when_everyone_here_has_answered()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        using var ada = await Sit(app, @event);
        using var ben = await Sit(app, @event);
        await app.Next(@event, quiz);
        await View(app, @event);

        await app.Answer(@event, quiz, ada.Actor, Answer.Option(1));
        (await View(app, @event)).Quiz!.Phase.ShouldBe(QuizPhase.Asking);
        await app.Answer(@event, quiz, ben.Actor, Answer.Option(2));

        await Eventually.Holds(async () => (await View(app, @event)).Quiz!.Phase is QuizPhase.Counted);
    }

    [Fact]
    public async Task Whoever_takes_more_time_gets_it_and_the_question_waits_for_them()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(seconds: 10)));
        using var ada = await Sit(app, @event);
        using var ben = await Sit(app, @event);
        await Eventually.Holds(async () => await app.Read(db => db.Participants.CountAsync()) == 2);
        await app.Do(new TakeMoreTime(@event.Id, quiz, 2), ada.Actor);
        await app.Next(@event, quiz);
        await View(app, @event);

        app.Clock.Advance(TimeSpan.FromSeconds(15));

        (await app.Answer(@event, quiz, ben.Actor, Answer.Option(1))).Fault!.Code.ShouldBe("engagement.poll-closed");
        (await app.Answer(@event, quiz, ada.Actor, Answer.Option(1))).IsDone.ShouldBeTrue();
        (await app.Read(db => db.Ballots.SingleAsync())).Points.ShouldBe(625);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_hosts_who_both_say_next_go_one_step(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(() => app.UseCases.Run(Actor.System, new NextStep(@event.Id, quiz, QuizPhase.Lobby, 0, 0)))
                )
        );

        (await app.Do(new ListQuizzes(@event.Id))).Single().Phase.ShouldBe(QuizPhase.Asking);
        (await app.Read(db => db.Rounds.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Teams_are_compared_by_the_average_of_their_members()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var draft = Quizzing.Draft(Quizzing.Question()) with { Teams = ["Reds", "Blues"] };
        var quiz = await app.StartQuiz(@event, draft);
        using var ada = await Sit(app, @event);
        using var ben = await Sit(app, @event);
        using var cleo = await Sit(app, @event);
        await Eventually.Holds(async () => await app.Read(db => db.Participants.CountAsync()) == 3);
        await app.Do(new ChooseTeam(@event.Id, quiz, "Reds"), ada.Actor);
        await app.Do(new ChooseTeam(@event.Id, quiz, "Reds"), ben.Actor);
        await app.Do(new ChooseTeam(@event.Id, quiz, "Blues"), cleo.Actor);
        (await app.UseCases.Run(ada.Actor, new ChooseTeam(@event.Id, quiz, "Greens"))).Fault!.Code.ShouldBe(
            "engagement.no-such-team"
        );

        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, ada.Actor, Answer.Option(1));
        await app.Answer(@event, quiz, ben.Actor, Answer.Option(0));
        await app.Answer(@event, quiz, cleo.Actor, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        (await View(app, @event))
            .Quiz!.Teams.Select(t => (t.Rank, t.Name, t.Members, t.Average))
            .ShouldBe([(1, "Blues", 1, 1_000), (2, "Reds", 2, 500)]);
    }

    [Fact]
    public async Task A_team_of_an_earlier_quiz_is_not_shown_in_the_next()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var withTeams = await app.StartQuiz(
            @event,
            Quizzing.Draft(Quizzing.Question()) with
            {
                Teams = ["Reds", "Blues"],
            }
        );
        var ada = Hosting.Phone();
        await app.Do(new ChooseTeam(@event.Id, withTeams, "Reds"), ada);
        (await Leader(withTeams)).Team.ShouldBe("Reds");

        var next = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));

        (await Leader(next)).Team.ShouldBeNull();

        async Task<LeaderView> Leader(QuizId quiz)
        {
            await app.Next(@event, quiz);
            await app.Answer(@event, quiz, ada, Answer.Option(1));
            await app.NextUntil(@event, quiz, QuizPhase.Solved);
            var leader = (await View(app, @event)).Quiz!.Top.ShouldHaveSingleItem();
            await app.NextUntil(@event, quiz, QuizPhase.Ended);
            return leader;
        }
    }

    [Fact]
    public async Task A_quiz_can_be_played_again_from_zero()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var me = Hosting.Phone();
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, me, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Ended);

        await app.Do(new StartQuiz(@event.Id, quiz));
        await app.Next(@event, quiz);
        using var seat = await app.Halls().Enter(@event.Id, Seat.Phone, me.Participant, _ => { }, default);

        await View(app, @event);
        seat.Answer.ShouldBeNull();
        seat.Player.Standing.ShouldBeNull();
        (await app.Answer(@event, quiz, me, Answer.Option(0))).Value.WasTaken.ShouldBeTrue();
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(2);
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).IsDone.ShouldBeFalse(
            "the same answers are being asked for again"
        );
    }

    [Fact]
    public void A_draft_says_for_each_question_what_is_missing()
    {
        var draft = Quizzing.Draft(
            Quizzing.Question(),
            Quizzing.Question() with
            {
                Marking = new Marking("", 3, QuizPoints.Standard),
            }
        );

        draft
            .Fault()!
            .Fields.Select(f => f.Field)
            .ShouldBe(["questions[1].seconds", "questions[1].right"], ignoreOrder: true);
    }

    private static async Task<Sitting> Sit(TestApp app, EventCard @event)
    {
        var actor = Hosting.Phone();
        return new(actor, await app.Halls().Enter(@event.Id, Seat.Phone, actor.Participant, _ => { }, default));
    }

    private static Task<HallView> View(TestApp app, EventCard @event) =>
        app.Halls().Look(@event.Id, Seat.Host, default);

    private sealed record Sitting(Actor Actor, IHallSeat Seat) : IDisposable
    {
        public void Dispose() => Seat.Dispose();
    }
}
