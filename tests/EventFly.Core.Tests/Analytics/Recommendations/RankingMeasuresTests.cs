using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Core.Tests.Analytics.Recommendations;

public sealed class RankingMeasuresTests
{
    [Fact]
    public void A_hit_is_worth_less_the_later_it_comes()
    {
        int[] list = [5, 1, 2, 7];
        var chosen = new HashSet<int> { 1, 2 };

        // (1 / log2 3 + 1 / log2 4) / (1 / log2 2 + 1 / log2 3)
        RankingMeasures.Ndcg(list, chosen, 10).ShouldBe(0.6934, tolerance: 0.0001);
        RankingMeasures.Ndcg([1, 2, 5, 7], chosen, 10).ShouldBe(1);
        RankingMeasures.Ndcg(list, chosen, 1).ShouldBe(0);
    }

    [Fact]
    public void Recall_is_the_share_of_what_was_chosen_that_was_shown()
    {
        RankingMeasures.Recall([5, 1, 2, 7], new HashSet<int> { 1, 2, 9, 8 }, 2).ShouldBe(0.25);
    }
}
