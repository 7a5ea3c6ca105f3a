using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Engagement.Live.Quizzes;

public sealed class ExportQuizTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_quiz_goes_out_player_by_player_and_the_points_add_up(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var draft = Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Bratislava?")) with
        {
            Teams = ["North", "South"],
            RewardsStreaks = true,
        };
        var quiz = await app.StartQuiz(@event, draft);
        var (ada, ben, late) = (Hosting.Phone(), Hosting.Phone(), Hosting.Phone());
        await app.Do(new TakeNickname(@event.Id, "Ada"), ada);
        await app.Do(new ChooseTeam(@event.Id, quiz, "North"), ada);
        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.Answer(@event, quiz, ada, Answer.Option(1));
        await app.Answer(@event, quiz, ben, Answer.Option(2));
        await app.NextUntil(@event, quiz, QuizPhase.Standings);
        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        await app.Answer(@event, quiz, ada, Answer.Option(1));
        await app.Answer(@event, quiz, late, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Ended);

        var lines = await app.Do(new ExportQuiz(@event.Id, quiz));

        (lines.IsOver, lines.PlayersInAll, lines.IsCut).ShouldBe((true, 3, false));
        lines
            .Questions.Select(q => (q.Answers, q.ShareRight, q.AverageMilliseconds))
            .ShouldBe([(2, 50, 2_000), (2, 100, 4_000)]);
        lines.Players.Select(p => p.Player.Rank).ShouldBe([1, 2, 3]);
        var first = lines.Players[0];
        (first.Player.Name, first.Player.Team, first.Player.Points).ShouldBe(("Ada", "North", 950 + 900 + 100));
        first.Answers.ShouldBe([new("Danube", 1, 2_000, 950), new("Danube", 1, 4_000, 900 + 100)]);
        lines.Players[1].Answers.ShouldBe([null, new("Danube", 1, 4_000, 900)]);
        lines.Players[2].Answers.ShouldBe([new("Rhine", 0, 2_000, 0), null]);
        lines.Players.ShouldAllBe(p => p.Answers.Sum(a => a == null ? 0 : a.Points) == p.Player.Points);
    }

    [Fact]
    public async Task What_is_not_revealed_yet_is_not_in_it()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        var ada = Hosting.Phone();
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, ada, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Standings);
        await app.Next(@event, quiz);
        await app.Answer(@event, quiz, ada, Answer.Option(2));

        var lines = await app.Do(new ExportQuiz(@event.Id, quiz));

        lines.IsOver.ShouldBeFalse();
        lines.Questions.Count.ShouldBe(1);
        lines.Players.Single().Answers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task For_another_organization_and_for_guests_it_does_not_exist()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var stranger = await app.Person("Mallory");
        var elsewhere = await app.Event(stranger);

        var through = await app.UseCases.Run(stranger, new ExportQuiz(elsewhere.Id, quiz));
        var direct = await app.UseCases.Run(stranger, new ExportQuiz(@event.Id, quiz));

        through.Fault.ShouldBe(Fault.NotVisible);
        direct.Fault.ShouldBe(Fault.NotVisible);
    }
}
