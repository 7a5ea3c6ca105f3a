using EventFly.Core.Events;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Infrastructure.Tests.Events;

public sealed class CalendarFilesTests
{
    [Fact]
    public async Task A_calendar_reads_the_same_instants_in_the_events_zone_and_a_higher_sequence_after_a_change()
    {
        await using var app = await TestApp.Start();
        var card = await app.Event(await app.Person("Olena"), Planning.Details("Zoë, Łódź; and more"));
        var before = await app.Do(new OpenEvent(card.Organization, card.Slug));
        var after = await app.Do(new EditEvent(card.Id, before.Details, before.Version));

        var first = Read(app, card, before.Version);
        var second = Read(app, card, after.Version);

        first.Summary.ShouldBe("Zoë, Łódź; and more");
        first.Uid.ShouldBe(second.Uid);
        second.Sequence.ShouldBeGreaterThan(first.Sequence);
        first.Start!.TzId.ShouldBe("Europe/Berlin");
        first.Start.AsUtc.ShouldBe(card.StartsAt.UtcDateTime);
        first.End!.AsUtc.ShouldBe(card.EndsAt.UtcDateTime);
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Read(TestApp app, EventCard card, long sequence)
    {
        var files = app.Services.GetRequiredService<ICalendarFiles>();
        var text = files.Write(
            new CalendarEntry(card, "Talks", "Old Library", 52.5, 13.4, "https://example.org/e/x", sequence)
        );
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        return Calendar.Load(text)!.Events.ShouldHaveSingleItem();
    }
}
