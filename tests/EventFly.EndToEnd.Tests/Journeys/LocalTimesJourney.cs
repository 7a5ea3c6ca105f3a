using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Real conferences, through HTTP as a reader gets them; their times worked out a second way, by NodaTime.</summary>
public sealed partial class LocalTimesJourney(SharedServer shared)
{
    [Fact]
    public async Task Pages_of_fifty_real_events_show_the_clocks_of_their_own_zones()
    {
        var server = await shared.Get();
        var facts = DemoConferences.Read();
        var sample = Foreign(facts)
            .Concat(facts.Where(ChangesClocks))
            .Concat(facts.DistinctBy(f => f.Zone))
            .Distinct()
            .Take(60)
            .ToList();
        sample.Count.ShouldBeGreaterThanOrEqualTo(50);
        sample.DistinctBy(f => f.Zone).Count().ShouldBeGreaterThanOrEqualTo(3);
        sample.Count(ChangesClocks).ShouldBeGreaterThan(0);
        var slugs = await server.Read(db =>
            db.Events.Select(e => new
                {
                    e.Title,
                    e.StartsAt,
                    e.Slug,
                })
                .ToListAsync()
        );
        using var http = new HttpClient { BaseAddress = server.Url };

        foreach (var fact in sample)
        {
            var (start, end) = Clocks(fact);
            var slug = slugs.First(s => s.Title == fact.Name && s.StartsAt == start.ToDateTimeOffset()).Slug;
            var page = WebUtility.HtmlDecode(
                await http.GetStringAsync($"/e/{Uri.EscapeDataString(slug)}", TestContext.Current.CancellationToken)
            );

            page.ShouldContain(fact.Name);
            var times = Time().Matches(page);
            times.Select(t => t.Groups[1].Value).ShouldContain(Written(start), $"{fact.Name}: start");
            times.Select(t => t.Groups[1].Value).ShouldContain(Written(end), $"{fact.Name}: end");
            Shown(times, start).ShouldEndWith(", 09:00");
            Shown(times, end).ShouldEndWith("18:00");
        }
    }

    private static IEnumerable<DemoConferences.Conference> Foreign(IEnumerable<DemoConferences.Conference> facts) =>
        facts.Where(f => (f.Name + f.City).Any(letter => letter > 127));

    private static bool ChangesClocks(DemoConferences.Conference fact)
    {
        var (start, end) = Clocks(fact);
        return start.Offset != end.Offset;
    }

    private static (ZonedDateTime Start, ZonedDateTime End) Clocks(DemoConferences.Conference fact)
    {
        var zone = DateTimeZoneProviders.Tzdb[fact.Zone];
        return (
            LocalDate.FromDateOnly(fact.StartDate).At(new LocalTime(9, 0)).InZoneStrictly(zone),
            LocalDate.FromDateOnly(fact.EndDate).At(new LocalTime(18, 0)).InZoneStrictly(zone)
        );
    }

    private static string Shown(MatchCollection times, ZonedDateTime time) =>
        times.First(t => t.Groups[1].Value == Written(time)).Groups[2].Value.Trim();

    private static string Written(ZonedDateTime time) =>
        time.ToString("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", CultureInfo.InvariantCulture);

    [GeneratedRegex("""<time datetime="([^"]*)"[^>]*>([^<]*)</time>""")]
    private static partial Regex Time();
}
