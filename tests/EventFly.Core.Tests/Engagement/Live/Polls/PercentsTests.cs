using EventFly.Core.Engagement.Live.Polls.Results;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

public sealed class PercentsTests
{
    [Theory]
    [InlineData(new[] { 5, 6 }, new[] { 45, 55 })]
    [InlineData(new[] { 1, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 13, 13, 13, 13, 12, 12, 12, 12 })]
    [InlineData(new[] { 1, 199 }, new[] { 1, 99 })]
    [InlineData(new[] { 0, 0 }, new[] { 0, 0 })]
    [InlineData(new[] { 0, 7 }, new[] { 0, 100 })]
    public void Parts_of_a_whole_add_up_to_a_hundred(int[] counts, int[] percents) =>
        Percents.OfParts(counts).ShouldBe(percents);

    [Theory]
    [InlineData(1, 8, 13)]
    [InlineData(1, 3, 33)]
    [InlineData(0, 0, 0)]
    public void What_several_may_choose_is_rounded_by_itself(int count, int whole, int percent) =>
        Percents.Of(count, whole).ShouldBe(percent);
}
