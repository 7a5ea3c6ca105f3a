using System.Globalization;
using Bunit;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using EventFly.Web.Shell.Widgets;
using NodaTime;

namespace EventFly.Web.Tests.Shell;

public sealed class EventTimeTests
{
    [Fact]
    public async Task Real_conferences_show_the_clocks_of_their_own_zone()
    {
        await using var app = await Screens.App();
        var person = await app.Person("Olena");
        await using var context = Screens.For(app, person);
        var facts = DemoConferences.Read();
        var foreign = facts.Where(c => (c.Name + c.City).Any(l => l > 127)).ToList();
        var sample = foreign.Concat(facts.Except(foreign).DistinctBy(c => c.Zone)).Take(60).ToList();
        sample.Count.ShouldBeGreaterThanOrEqualTo(50);

        foreach (var fact in sample)
        {
            // Worked out on a second way: NodaTime from the facts, not through our own Zone.
            var zone = DateTimeZoneProviders.Tzdb[fact.Zone];
            var start = LocalDate.FromDateOnly(fact.StartDate).At(new LocalTime(9, 0)).InZoneStrictly(zone);
            var end = LocalDate.FromDateOnly(fact.EndDate).At(new LocalTime(18, 0)).InZoneStrictly(zone);

            var shown = context.Render<EventTime>(p =>
                p.Add(t => t.ZoneId, fact.Zone)
                    .Add(t => t.Start, start.ToDateTimeOffset().ToUniversalTime())
                    .Add(t => t.End, end.ToDateTimeOffset().ToUniversalTime())
            );

            var times = shown.FindAll("time");
            times[0].GetAttribute("datetime").ShouldBe(Written(start), fact.Name);
            times[1].GetAttribute("datetime").ShouldBe(Written(end), fact.Name);
            times[0].TextContent.ShouldEndWith(", 09:00");
            times[1].TextContent.ShouldEndWith("18:00");
        }
    }

    private static string Written(ZonedDateTime time) =>
        time.ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture);
}
