using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Core.Tests.Analytics.Recommendations;

public sealed class SeriesTests
{
    [Theory]
    [InlineData("PyCon DE 2025", "PyCon DE 2026")]
    [InlineData("12th Open Source Day", "13th Open Source Day")]
    [InlineData("Jfokus", "JFOKUS 2026")]
    public void Editions_of_one_event_are_known_by_their_title(string one, string other) =>
        Series.Of(one).ShouldBe(Series.Of(other));

    [Theory]
    [InlineData("Conf42 Chaos", "Conf43 Chaos")]
    [InlineData("2025", "2026")]
    [InlineData("JSConf Spain", "JSConf Budapest")]
    public void Others_are_not(string one, string other) => Series.Of(one).ShouldNotBe(Series.Of(other));
}
