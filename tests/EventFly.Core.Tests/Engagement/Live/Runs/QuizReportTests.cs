using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Engagement.Live.Runs;

public sealed class QuizReportTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_report_says_what_was_hard_and_who_knew_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        var (ada, ben, cleo) = (Hosting.Phone(), Hosting.Phone(), Hosting.Phone());
        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        await app.Answer(@event, quiz, ada, Answer.Option(1));
        await app.Answer(@event, quiz, ben, Answer.Option(2));
        app.Clock.Advance(TimeSpan.FromSeconds(3));
        await app.Answer(@event, quiz, cleo, Answer.Option(2));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        var half = await app.Do(new ReadQuizReport(@event.Id, quiz, 2));
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        var whole = await app.Do(new ReadQuizReport(@event.Id, quiz, 100));

        half.IsOver.ShouldBeFalse();
        var question = half.Questions.ShouldHaveSingleItem("what is not revealed is not told");
        (question.Answers, question.ShareRight, question.AverageMilliseconds).ShouldBe((3, 33.3, 3_000));
        (question.Wrong, question.WrongCount).ShouldBe((Answer.Option(2), 2));
        half.Players.Select(p => (p.Rank, p.Points, p.Right)).ShouldBe([(1, 950, 1), (2, 0, 0)]);
        half.PlayersInAll.ShouldBe(3);
        whole.IsOver.ShouldBeTrue();
        whole.Questions.Count.ShouldBe(2);
        (whole.Questions[1].Answers, whole.Questions[1].AverageMilliseconds, whole.Questions[1].Wrong).ShouldBe(
            (0, null, null)
        );
    }

    [Fact]
    public async Task What_was_never_played_has_no_report()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.Do(new SaveQuiz(@event.Id, null, Quizzing.Draft(Quizzing.Question())));

        var report = await app.UseCases.Run(Actor.System, new ReadQuizReport(@event.Id, quiz, 10));

        report.Fault!.Code.ShouldBe("engagement.quiz-not-played");
    }
}
