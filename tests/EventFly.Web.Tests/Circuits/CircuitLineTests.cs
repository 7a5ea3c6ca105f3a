using EventFly.Web.Shell.Circuits;
using Microsoft.Extensions.Time.Testing;

namespace EventFly.Web.Tests.Circuits;

public sealed class CircuitLineTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<bool> _heard = [];

    [Fact]
    public void A_browser_that_stays_away_is_gone_and_one_that_comes_back_is_there_again()
    {
        using var line = new CircuitLine(_clock);
        using var listening = line.Listen(_heard.Add);

        line.Lost();
        _clock.Advance(CircuitLine.Grace);
        line.Found();

        _heard.ShouldBe([true, false]);
    }

    [Fact]
    public void A_blip_is_no_news()
    {
        using var line = new CircuitLine(_clock);
        using var listening = line.Listen(_heard.Add);

        line.Found();
        line.Lost();
        _clock.Advance(CircuitLine.Grace - TimeSpan.FromMilliseconds(1));
        line.Found();
        _clock.Advance(CircuitLine.Grace);

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public void A_screen_that_was_closed_hears_no_more()
    {
        using var line = new CircuitLine(_clock);
        line.Listen(_heard.Add).Dispose();

        line.Lost();
        _clock.Advance(CircuitLine.Grace);

        _heard.ShouldBeEmpty();
    }
}
