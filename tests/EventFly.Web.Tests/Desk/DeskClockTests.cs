using System.Globalization;
using EventFly.Web.Desk;

namespace EventFly.Web.Tests.Desk;

public sealed class DeskClockTests
{
    private const string Zone = "Europe/Berlin";

    /// <summary>Half past eleven in the evening in Berlin.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 22, 30, 0, TimeSpan.Zero);

    public DeskClockTests() => CultureInfo.CurrentCulture = new CultureInfo("en-GB");

    [Fact]
    public void Today_needs_no_day() => DeskClock.At(Zone, Now.AddHours(-3), Now).ShouldBe("20:30");

    [Fact]
    public void Tomorrow_is_named_even_when_it_is_near() =>
        DeskClock.At(Zone, Now.AddHours(7.5), Now).ShouldBe("Sat 28 Nov, 07:00");

    [Fact]
    public void Today_is_meant_by_the_clock_of_the_event() =>
        DeskClock.At("America/New_York", Now.AddHours(4), Now).ShouldBe("21:30");

    [Fact]
    public void An_event_of_two_days_names_both() =>
        DeskClock
            .Hours(Zone, Now.AddHours(-3), Now.AddHours(20), Now)
            .ShouldBe("Fri 27 Nov, 20:30 – Sat 28 Nov, 19:30");

    [Fact]
    public void An_event_of_one_evening_names_its_day_only_before_it_comes() =>
        new[]
        {
            DeskClock.Hours(Zone, Now.AddHours(-3), Now.AddHours(-1), Now),
            DeskClock.Hours(Zone, Now.AddHours(21), Now.AddHours(23), Now),
        }.ShouldBe(["20:30 – 22:30", "Sat 28 Nov, 20:30 – 22:30"]);
}
