using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;

namespace EventFly.Core.Tests.Engagement.Live.Runs;

public sealed class QuizViewTests
{
    [Theory]
    [InlineData(1, new[] { 3 })]
    [InlineData(3, new[] { 1, 2, 3 })]
    public void The_hall_hears_of_a_place_on_the_podium_when_the_host_calls_it(int step, int[] called)
    {
        var best = Enumerable.Range(1, 3).Select(rank => new LeaderView(rank, rank, $"No. {rank}", null, 900, 0, 0));
        var quiz = new QuizView(
            Id: QuizId.New(),
            Run: 1,
            Title: "Rivers",
            Phase: QuizPhase.Podium,
            Number: 5,
            Questions: 5,
            Seconds: 20,
            Points: QuizPoints.Standard,
            EndsAt: null,
            PodiumStep: step,
            Commitment: "",
            AllowsMoreTime: true,
            TeamNames: [],
            Solution: null,
            Top: [.. best],
            Teams: [],
            Players: 3
        );

        quiz.AsTheHallSeesIt().Top.Select(l => l.Rank).ShouldBe(called);
    }
}
