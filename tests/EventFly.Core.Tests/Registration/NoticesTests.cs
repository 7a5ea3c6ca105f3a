using System.Globalization;
using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Notices;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class NoticesTests
{
    private static readonly EventDetails InThreeDays = Planning.Details() with
    {
        Start = new DateTime(2026, 9, 15, 18, 0, 0),
        End = new DateTime(2026, 9, 15, 21, 0, 0),
    };

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Guests_are_reminded_a_day_before_once_and_in_their_language(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(database, letters);
        var (card, _) = await Open(app);
        await app.Ticket(card, "Maya", "maya@example.org");
        await InGerman(() => app.Ticket(card, "Jonas", "jonas@example.org"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        (await Write(app, letters)).ShouldBeEmpty();
        app.Clock.Advance(TimeSpan.FromHours(9));
        await app.Ticket(card, "Late", "late@example.org");

        var sent = await Write(app, letters);

        sent.Select(l => (l.To, l.Subject))
            .ShouldBe(
                [("maya@example.org", "Soon: Autumn meetup"), ("jonas@example.org", "Bald: Autumn meetup")],
                ignoreOrder: true
            );
        var maya = sent.Single(l => l.To == "maya@example.org");
        maya.Text.ShouldContain("Tuesday 15 September 2026, 18:00 to 21:00 (Berlin time, UTC+02:00)");
        maya.Text.ShouldContain("Old Library, Berlin, Germany");
        maya.Enclosures.Select(e => e.Name).ShouldBe(["tickets.pdf", "event.ics"]);
        (await Write(app, letters)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_that_two_workers_write_at_once_goes_out_once()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var (card, _) = await Open(app);
        for (var i = 0; i < 6; i++)
        {
            await app.Ticket(card, "Maya", $"maya{i}@example.org");
        }

        app.Clock.Advance(TimeSpan.FromDays(2.5));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.UseCases.Run(Actor.System, new NoteReminders())));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.UseCases.Run(Actor.System, new WriteNotices())));
        var sent = await Write(app, letters);

        sent.Select(l => l.To).Order().ShouldBe(Enumerable.Range(0, 6).Select(i => $"maya{i}@example.org"));
        (await app.Read(db => db.Occasions.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_new_time_or_place_is_told_once_for_each_change_and_moves_the_entry_in_calendars(
        DatabaseProvider database
    )
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(database, letters);
        var (card, owner) = await Open(app);
        var (_, ticket) = await app.Ticket(card);
        (await Write(app, letters)).ShouldBeEmpty();
        var first = Calendar(letters.Sent.Single(IsWithTickets));

        await Edit(app, owner, card, InThreeDays with { Summary = "Only other words." });
        (await Write(app, letters)).ShouldBeEmpty();
        await Edit(
            app,
            owner,
            card,
            InThreeDays with
            {
                Start = new(2026, 9, 16, 19, 0, 0),
                End = new(2026, 9, 16, 22, 0, 0),
            }
        );
        var moved = (await Write(app, letters)).ShouldHaveSingleItem();
        (await Write(app, letters)).ShouldBeEmpty();

        moved.Subject.ShouldBe("New time: Autumn meetup");
        moved.Text.ShouldContain("Wednesday 16 September 2026, 19:00 to 22:00");
        var second = Calendar(moved);
        second["UID"].ShouldBe(first["UID"]);
        Sequence(second).ShouldBeGreaterThan(Sequence(first));
        second["DTSTART"].ShouldBe("20260916T170000Z");

        await Edit(
            app,
            owner,
            card,
            InThreeDays with
            {
                Start = new(2026, 9, 16, 19, 0, 0),
                End = new(2026, 9, 16, 22, 0, 0),
                Place = InThreeDays.Place with { Venue = "New Hall" },
            }
        );
        var elsewhere = (await Write(app, letters)).ShouldHaveSingleItem();
        elsewhere.Subject.ShouldBe("New place: Autumn meetup");
        elsewhere.Text.ShouldContain("New Hall, Berlin, Germany");
        elsewhere.Text.ShouldContain("https://www.openstreetmap.org/search?query=New%20Hall");

        await app.Do(new CancelTicket((await app.Read(db => db.Orders.SingleAsync())).Key, ticket.Id), Actor.Anyone);
        await Edit(app, owner, card, InThreeDays);
        (await Write(app, letters)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_reminded_of_a_day_that_is_not_any_more_is_reminded_of_the_new_one()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var (card, owner) = await Open(app);
        await app.Ticket(card);
        app.Clock.Advance(TimeSpan.FromDays(2.5));
        (await Write(app, letters)).ShouldHaveSingleItem().Subject.ShouldBe("Soon: Autumn meetup");

        await Edit(
            app,
            owner,
            card,
            InThreeDays with
            {
                Start = new(2026, 9, 20, 18, 0, 0),
                End = new(2026, 9, 20, 21, 0, 0),
            }
        );
        (await Write(app, letters)).ShouldHaveSingleItem().Subject.ShouldBe("New time: Autumn meetup");
        app.Clock.Advance(TimeSpan.FromDays(5));

        (await Write(app, letters)).ShouldHaveSingleItem().Subject.ShouldBe("Soon: Autumn meetup");
    }

    [Fact]
    public async Task What_is_too_late_is_not_sent_and_a_mail_server_that_was_away_gets_each_letter_once()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var (card, _) = await Open(app);
        await app.Ticket(card);
        await app.DeliverOutbox();
        app.Clock.Advance(TimeSpan.FromDays(2.5));
        letters.Failures = 2;
        var before = letters.Sent.Count;
        (await Write(app, letters)).ShouldBeEmpty();
        for (var minute = 0; minute < 4; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.DeliverOutbox();
        }

        letters.Sent.Skip(before).ShouldHaveSingleItem().Subject.ShouldBe("Soon: Autumn meetup");

        letters.Failures = 1;
        await Edit(app, Actor.System, card, InThreeDays with { End = new(2026, 9, 15, 22, 0, 0) });
        (await Write(app, letters)).ShouldBeEmpty();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.DeliverOutbox();
        letters.Sent.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_letter_with_the_tickets_says_when_and_where_and_brings_both_files()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var (card, _) = await Open(app, "https://evil.example/x Old.Library");
        await app.Ticket(card);

        await app.DeliverOutbox();
        var letter = letters.Sent.Single(IsWithTickets);

        letter.Text.ShouldContain("Tuesday 15 September 2026, 18:00 to 21:00 (Berlin time, UTC+02:00)");
        letter.Text.ShouldContain("Map: https://www.openstreetmap.org/search?query=");
        letter.Text.ShouldNotContain("evil.example/x Old");
        letter.Enclosures.Select(e => e.Type.Split(';')[0]).ShouldBe(["application/pdf", "text/calendar"]);
        Encoding.Latin1.GetString(letter.Enclosures[0].Content).ShouldStartWith("%PDF-");
        Calendar(letter)["URL"].ShouldEndWith($"/e/{card.Slug}");
    }

    private static async Task<(EventCard Card, Actor Owner)> Open(TestApp app, string venue = "Old Library")
    {
        var owner = await app.Person("Olena");
        var card = await app.Event(owner, InThreeDays with { Place = InThreeDays.Place with { Venue = venue } });
        await app.Change(db => db.Events.SingleAsync(e => e.Id == card.Id), e => e.Publish(app.Clock.GetUtcNow()));
        await app.DeliverOutbox();
        return (card with { State = EventState.Published }, owner);
    }

    private static async Task Edit(TestApp app, Actor owner, EventCard card, EventDetails details)
    {
        var version = await app.Read(db => db.Events.Where(e => e.Id == card.Id).Select(e => e.Version).SingleAsync());
        await app.Do(new EditEvent(card.Id, details, version), owner);
    }

    /// <summary>What the job does, and the relay after it. The letters that went out meanwhile, without those that bring tickets.</summary>
    private static async Task<IReadOnlyList<Email>> Write(TestApp app, Letters letters)
    {
        var before = letters.Sent.Count;
        await app.DeliverOutbox();
        await app.Do(new NoteReminders());
        while (await app.Do(new WriteNotices()) > 0)
        {
            await app.DeliverOutbox();
        }

        await app.DeliverOutbox();
        return [.. letters.Sent.Skip(before).Where(l => !IsWithTickets(l))];
    }

    private static bool IsWithTickets(Email letter) =>
        letter.Subject.StartsWith("Your ticket", StringComparison.Ordinal)
        || letter.Subject.StartsWith("Dein Ticket", StringComparison.Ordinal);

    internal static async Task InGerman(Func<Task> act)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        await act();
        CultureInfo.CurrentUICulture = before;
    }

    private static Dictionary<string, string> Calendar(Email letter) =>
        Encoding
            .UTF8.GetString(letter.Enclosures.Single(e => e.Name == "event.ics").Content)
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n")
            .Select(line => line.Split(':', 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0])
            .ToDictionary(group => group.Key, group => group.First()[1]);

    private static int Sequence(Dictionary<string, string> calendar) =>
        int.Parse(calendar["SEQUENCE"], CultureInfo.InvariantCulture);
}
