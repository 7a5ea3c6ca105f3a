using EventFly.Core.Analytics.Recommendations;
using EventFly.Infrastructure.Analytics.Recommendations;
using EventFly.Testing.Recommendations;

namespace EventFly.Infrastructure.Tests.Analytics.Recommendations;

/// <summary>A ranker that learned from a made-up town, and whether it is told anything that it should have foreseen.</summary>
public sealed class RecommendationTrialTests
{
    private static readonly SimulatedTown Town = SimulatedTown.Of(events: 300, people: 250, choices: 12, seed: 1);

    private static readonly Lazy<TrialResult> Found = new(() => Try(Town.Chosen));

    [Fact]
    public void It_foresees_better_than_the_first_formula_and_than_what_is_popular()
    {
        var found = Found.Value;

        TestContext.Current.TestOutputHelper!.WriteLine($"{found}");
        found.NdcgAt10.ShouldBeGreaterThan(1.3 * found.FirstFormulaNdcgAt10);
        found.NdcgAt10.ShouldBeGreaterThan(2 * found.PopularityNdcgAt10);
        found.RecallAt20.ShouldBeGreaterThan(found.NdcgAt10);
        found.Coverage.ShouldBeInRange(0.3, 1);
    }

    [Fact]
    public void The_same_seed_finds_the_same()
    {
        var again = Try(Town.Chosen);

        again.NdcgAt10.ShouldBe(Found.Value.NdcgAt10);
        again.Coverage.ShouldBe(Found.Value.Coverage);
    }

    [Fact]
    public void Of_what_strangers_chose_it_foresees_little()
    {
        // Everybody gets the choices of the next person: whoever foresees those as well has seen them.
        var found = Try([.. Town.Chosen.Skip(1), Town.Chosen[0]]);

        found.NdcgAt10.ShouldBeLessThan(Found.Value.NdcgAt10 / 2);
    }

    [Fact]
    public void Where_nobody_chose_anything_there_is_nothing_to_learn_from()
    {
        var empty = new History([], [new KnownPerson(null, null, [], [])]);

        Should
            .Throw<InvalidOperationException>(() =>
                new RecommendationTrial(Rankers.LightGbm()).Run(
                    empty,
                    [new HashSet<int>()],
                    SimulatedTown.Today,
                    SimulatedTown.Window,
                    seed: 1
                )
            )
            .Message.ShouldBe("Nobody chose anything early enough: there is nothing to learn from.");
    }

    private static TrialResult Try(IReadOnlyList<IReadOnlySet<int>> chosen) =>
        new RecommendationTrial(Rankers.LightGbm()).Run(
            Town.History,
            chosen,
            SimulatedTown.Today,
            SimulatedTown.Window,
            seed: 1
        );
}
