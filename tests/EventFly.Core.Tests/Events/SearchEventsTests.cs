using EventFly.Core.Events;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

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
