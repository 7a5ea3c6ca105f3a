using System.Globalization;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Events;

public sealed class SearchEventsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Accents_case_and_script_do_not_matter(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await Publish(app, "Βραδιά στην Αθήνα", "Αθήνα");
        await Publish(app, "Вечір у Києві", "Київ");
        await Publish(app, "Noc w Łodzi", "Łódź");

        (await Titles(app, new SearchEvents("ΑΘΗΝΑ"))).ShouldBe(["Βραδιά στην Αθήνα"]);
        (await Titles(app, new SearchEvents("ВЕЧІР"))).ShouldBe(["Вечір у Києві"]);
        (await Titles(app, new SearchEvents(Where: "lodz"))).ShouldBe(["Noc w Łodzi"]);
        (await Titles(app, new SearchEvents("athens"))).ShouldBeEmpty();
        (await Titles(app, new SearchEvents("100% _"))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_tag_a_day_and_a_circle_narrow_what_is_found(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await Publish(app, "Near the date line", "Suva", e => e with { Tags = ["sea"] }, (-17.7, 179.9));
        await Publish(app, "Beyond it", "Apia", latLon: (-17.7, -179.9));
        await Publish(app, "Far away", "Berlin", latLon: (52.5, 13.4));

        (await Titles(app, new SearchEvents(Tag: "Sea"))).ShouldBe(["Near the date line"]);
        (await Titles(app, new SearchEvents(Near: new Near(-17.7, 179.95, 100)))).ShouldBe([
            "Near the date line",
            "Beyond it",
        ]);
        (await Titles(app, new SearchEvents(From: new DateOnly(2026, 9, 13)))).ShouldBeEmpty();
        (await Titles(app, new SearchEvents(From: new DateOnly(2026, 9, 12)))).Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_day_finds_what_happens_on_it_by_the_clocks_of_the_event(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await Publish(app, "Evening", "Los Angeles", At(14, 20, 23, "America/Los_Angeles"));
        await Publish(app, "Morning", "Tokyo", At(14, 7, 8, "Asia/Tokyo"));
        await Publish(app, "Island", "Kiritimati", At(14, 1, 2, "Pacific/Kiritimati"));
        await Publish(app, "Late", "Berlin", At(13, 22, 24, "Europe/Berlin"));
        await Publish(app, "Long", "Berlin", At(13, 22, 50, "Europe/Berlin"));

        (await Day(13)).ShouldBe(["Late", "Long"], ignoreOrder: true);
        (await Day(14)).ShouldBe(["Evening", "Morning", "Island", "Long"], ignoreOrder: true);
        (await Day(15)).ShouldBe(["Long"]);
        (await Day(16)).ShouldBeEmpty();
        (await Titles(app, new SearchEvents(Until: DateOnly.MaxValue))).Count.ShouldBe(5);

        async Task<List<string>> Day(int day) =>
            await Titles(app, new SearchEvents(From: new DateOnly(2026, 9, day), Until: new DateOnly(2026, 9, day)))
                is var started
            && await Titles(app, new SearchEvents(From: new DateOnly(2026, 9, day))) is var running
            && await Titles(app, new SearchEvents(Until: new DateOnly(2026, 9, day))) is var begun
                ? [.. started.Intersect(running).Intersect(begun)]
                : [];

        static Func<EventDetails, EventDetails> At(int day, int from, int until, string zone) =>
            e =>
                e with
                {
                    Start = new DateTime(2026, 9, day, 0, 0, 0).AddHours(from),
                    End = new DateTime(2026, 9, day, 0, 0, 0).AddHours(until),
                    Zone = zone,
                };
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task This_weekend_is_the_one_that_runs_where_the_event_is(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        await Publish(app, "Tokyo, this", "Tokyo", On(20, "Asia/Tokyo"));
        await Publish(app, "Tokyo, next", "Tokyo", On(25, "Asia/Tokyo"));
        await Publish(app, "Lima, this", "Lima", On(20, "America/Lima"));
        await Publish(app, "Lima, next", "Lima", On(27, "America/Lima"));
        await Publish(app, "Lima, Thursday", "Lima", On(24, "America/Lima"));

        // Thursday everywhere; Sunday in Lima and Monday in Tokyo; Monday everywhere.
        (await At("2026-09-17T12:00:00Z")).ShouldBe(["Tokyo, this", "Lima, this"], ignoreOrder: true);
        (await At("2026-09-20T16:00:00Z")).ShouldBe(["Tokyo, next", "Lima, this"], ignoreOrder: true);
        (await At("2026-09-21T16:00:00Z")).ShouldBe(["Tokyo, next", "Lima, next"], ignoreOrder: true);

        async Task<List<string>> At(string now)
        {
            app.Clock.SetUtcNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
            return await Titles(app, new SearchEvents(ThisWeekend: true));
        }

        static Func<EventDetails, EventDetails> On(int day, string zone) =>
            e =>
                e with
                {
                    Start = new DateTime(2026, 9, day, 20, 0, 0),
                    End = new DateTime(2026, 9, day, 23, 0, 0),
                    Zone = zone,
                };
    }

    [Theory]
    [InlineData("zuerich")]
    [InlineData("ZURICH")]
    [InlineData("Zürich")]
    [InlineData("muenchen")]
    [InlineData("München")]
    public async Task Umlauts_are_found_in_each_spelling(string typed)
    {
        await using var app = await TestApp.Start();
        await Publish(app, "Zürich trifft Muenchen", "Zürich");

        (await Titles(app, new SearchEvents(typed))).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Rows_that_are_older_than_a_column_are_found_after_a_migration(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        await app.Ticket(card, "Renée Müller", "renee@example.org");
        await app.Read(async db =>
        {
            await db.Events.ExecuteUpdateAsync(set =>
                set.SetProperty(e => e.FirstDay, default(DateOnly)).SetProperty(e => e.LastDay, default(DateOnly))
            );
            await db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.FoldedText, ""));
            await DerivedColumns.Fill(db);
            return 0;
        });

        (await Titles(app, new SearchEvents(From: new DateOnly(2026, 9, 12)))).ShouldBe([card.Title]);
        (await app.Do(new SearchGuests(card.Id, "mueller renee"), olena)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Drafts_unlisted_cancelled_and_ended_events_are_not_found()
    {
        await using var app = await TestApp.Start();
        await app.Event(await app.Person("Olena"), Planning.Details("Draft"));
        await Publish(app, "Unlisted", "Berlin", e => e with { IsListed = false });
        await app.Do(new CancelEvent(await Publish(app, "Cancelled", "Berlin"), ""));
        await Publish(app, "Open", "Berlin");

        (await Titles(app, new SearchEvents())).ShouldBe(["Open"]);
        app.Clock.SetUtcNow(TestApp.Now.AddDays(1));
        (await Titles(app, new SearchEvents())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_hold_each_event_once()
    {
        await using var app = await TestApp.Start();
        for (var i = 0; i < SearchEvents.PageSize + 3; i++)
        {
            await Publish(app, $"Same hour {i}", "Berlin");
        }

        var first = await Titles(app, new SearchEvents());
        var second = await Titles(app, new SearchEvents(Page: 2));

        first.Count.ShouldBe(SearchEvents.PageSize);
        first.Concat(second).Distinct().Count().ShouldBe(SearchEvents.PageSize + 3);
    }

    private static async Task<List<string>> Titles(TestApp app, SearchEvents search) =>
        [.. (await app.Do(search, Actor.Anyone)).Events.Select(e => e.Title)];

    private static async Task<Core.Events.Contracts.EventId> Publish(
        TestApp app,
        string title,
        string city,
        Func<EventDetails, EventDetails>? change = null,
        (double, double)? latLon = null
    )
    {
        var details = Planning.Details(title);
        details = details with
        {
            Place = details.Place with { City = city, Latitude = latLon?.Item1, Longitude = latLon?.Item2 },
        };
        var owner = await app.Person($"o{Guid.CreateVersion7():n}");
        var card = await app.Event(owner, change?.Invoke(details) ?? details);
        await app.Do(new PublishEvent(card.Id));
        return card.Id;
    }
}
