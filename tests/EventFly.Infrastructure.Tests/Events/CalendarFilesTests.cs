using System.Globalization;
using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EventFly.Infrastructure.Tests.Events;

public sealed class CalendarFilesTests
{
    [Theory]
    [InlineData("Zoë, Łódź; and more")]
    [InlineData(
        "Night of 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦"
    )] // folded nowhere but between characters
    public async Task A_calendar_reads_the_same_instants_and_a_higher_sequence_after_a_change(string title)
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"), Planning.Details(title));
        var before = await app.Do(new GetEventToEdit(card.Organization, card.Slug));
        var after = await app.Do(new EditEvent(card.Id, before.Details, before.Version));

        var first = Read(app, card, before.Version);
        var second = Read(app, card, after.Version);

        first.Summary.ShouldBe(title);
        first.Uid.ShouldBe(second.Uid);
        second.Sequence.ShouldBeGreaterThan(first.Sequence);
        first.Start!.AsUtc.ShouldBe(card.StartsAt.UtcDateTime);
        first.End!.AsUtc.ShouldBe(card.EndsAt.UtcDateTime);
    }

    /// <summary>Read as text as well: what one library writes, it may also misread.</summary>
    [Fact]
    public async Task In_every_zone_and_season_a_calendar_names_the_instants_of_the_page()
    {
        await using var app = await TestApp.Start();
        var planned = await app.Event(await app.Person("Olena"));
        var files = app.Services.GetRequiredService<ICalendarFiles>();
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids)
        {
            foreach (var local in new[] { new DateTime(2026, 1, 15, 0, 30, 0), new DateTime(2027, 7, 15, 23, 30, 0) })
            {
                var start = Zone.Resolve(local, zone);
                var card = planned with { Zone = zone, StartsAt = start, EndsAt = start.AddHours(2) };

                var text = files.Write(new CalendarEntry(card, "Talks", "Hall", null, null, "https://example.org", 1));

                Instant(text, "DTSTART").ShouldBe(start, zone);
                Instant(text, "DTEND").ShouldBe(start.AddHours(2), zone);
                Ical.Net.Calendar.Load(text)!.Events.Single().Start!.AsUtc.ShouldBe(start.UtcDateTime, zone);
            }
        }
    }

    private static DateTimeOffset Instant(string text, string name)
    {
        var line = text.Split("\r\n").Single(l => l.StartsWith(name, StringComparison.Ordinal));
        return DateTimeOffset.ParseExact(
            line[(name.Length + 1)..],
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Read(TestApp app, EventCard card, long sequence)
    {
        var files = app.Services.GetRequiredService<ICalendarFiles>();
        var text = files.Write(
            new CalendarEntry(card, "Talks", "Old Library", 52.5, 13.4, "https://example.org/e/x", sequence)
        );
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Split("\r\n").ShouldAllBe(line => line.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
        return Ical.Net.Calendar.Load(text)!.Events.ShouldHaveSingleItem();
    }
}
