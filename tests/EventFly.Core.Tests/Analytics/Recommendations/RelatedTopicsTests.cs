using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Core.Tests.Analytics.Recommendations;

public sealed class RelatedTopicsTests
{
    [Fact]
    public void Topics_that_the_same_people_choose_go_together_and_those_of_others_do_not()
    {
        // 0 and 1 by the same people, 2 by others; nobody chose 3.
        var related = new RelatedTopics(
            4,
            Enumerable
                .Repeat(new Dictionary<int, double> { [0] = 1, [1] = 1 }, 10)
                .Concat(Enumerable.Repeat(new Dictionary<int, double> { [2] = 2 }, 10))
        );

        related[0, 1].ShouldBe(1, tolerance: 1e-6);
        related[0, 2].ShouldBe(-1, tolerance: 1e-6);
        related[1, 0].ShouldBe(related[0, 1]);
        related[0, 3].ShouldBe(0);
    }
}
