using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Events;

/// <summary>What a search can be narrowed by: each count is what one finds by choosing it.</summary>
public sealed class FacetsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Each_count_is_what_its_value_finds(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        await app.Listed(owner, "Jazz one", e => e with { Kind = EventKind.Concert, Language = "de", Tags = ["jazz"] });
        await app.Listed(owner, "Jazz two", e => e with { Kind = EventKind.Concert, Tags = ["jazz", "late"] });
        await app.Listed(owner, "Jazz three", e => e with { Kind = EventKind.Talk, Language = "de" });
        await app.Listed(
            owner,
            "Jazz four",
            e => e with { Kind = EventKind.Talk, Language = "en", Place = e.Place with { IsOnline = true } }
        );
        await app.Listed(owner, "Blues", e => e with { Kind = EventKind.Party, Language = "en" });
        SearchEvents[] searches =
        [
            new("jazz"),
            new("jazz") { Kind = EventKind.Concert },
            new("jazz") { Language = "de" },
            new("jazz", OnlineOnly: true),
            new() { Kind = EventKind.Talk, Language = "de" },
            new(Tag: "jazz"),
            new(Where: "berlin") { OnSiteOnly = true },
            new(),
        ];

        foreach (var search in searches)
        {
            var facets = (await app.Do(search, Actor.Anyone)).Facets;
            facets.IsBounded.ShouldBeFalse();
            foreach (var kind in facets.Kinds)
            {
                (await Total(search with { Kind = kind.Value })).ShouldBe(kind.Events);
            }

            foreach (var language in facets.Languages)
            {
                (await Total(search with { Language = language.Value })).ShouldBe(language.Events);
            }

            foreach (var tag in facets.Tags.Where(_ => search.Tag is null))
            {
                (await Total(search with { Tag = tag.Value })).ShouldBe(tag.Events);
            }

            (await Total(search with { OnlineOnly = true, OnSiteOnly = false })).ShouldBe(facets.Online);
            (await Total(search with { OnlineOnly = false, OnSiteOnly = true })).ShouldBe(facets.OnSite);
            (await Total(search)).ShouldBe(facets.Total);
        }

        (await app.Do(new SearchEvents("jazz"), Actor.Anyone)).Facets.Kinds.ShouldBe(
            [new FacetCount<EventKind>(EventKind.Talk, 2), new FacetCount<EventKind>(EventKind.Concert, 2)],
            ignoreOrder: true
        );

        async Task<int> Total(SearchEvents search)
        {
            var found = await app.Do(search, Actor.Anyone);
            found.Events.Count.ShouldBe(found.Total);
            return found.Total;
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_price_is_that_of_what_is_on_sale_now(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var owner = await app.Person("Olena");
        var card = await app.Listed(owner, "Jazz");
        await app.DeliverOutbox();
        (await Found(new() { Price = PriceWish.Free })).ShouldBe(1);

        var free = (await app.Do(new ListTicketTypes(card.Id), owner)).Single().Id;
        await app.Do(new PauseTicketType(card.Id, free, IsPaused: true), owner);
        var early = new TicketTypeDetails("Early", 20, 100, SaleEnds: TestApp.Now.AddHours(1));
        await app.Do(new AddTicketType(card.Id, early), owner);
        await app.Do(new AddTicketType(card.Id, early with { Name = "Late", Price = 50, SaleEnds = null }), owner);
        await app.DeliverOutbox();

        (await Found(new() { Price = PriceWish.Free })).ShouldBe(0);
        (await Found(new() { MostToPay = 20, Currency = "EUR" })).ShouldBe(1);
        (await Found(new() { MostToPay = 19, Currency = "EUR" })).ShouldBe(0);
        (await Found(new() { MostToPay = 20, Currency = "USD" })).ShouldBe(0);
        (await app.Do(new SearchEvents { MostToPay = 19 }, Actor.Anyone)).Facets.Prices.ShouldBeEmpty();

        app.Clock.SetUtcNow(TestApp.Now.AddHours(1));
        (await app.Do(new TendListings())).ShouldBe(1);
        (await app.Do(new TendListings())).ShouldBe(0);
        (await Found(new() { MostToPay = 49, Currency = "EUR" })).ShouldBe(0);
        (await Found(new() { MostToPay = 50, Price = PriceWish.Paid })).ShouldBe(1);

        async Task<int> Found(SearchEvents search) => (await app.Do(search, Actor.Anyone)).Total;
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_sold_out_costs_nothing_any_more_and_what_comes_back_does(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 1);
        await app.DeliverOutbox();
        await app.Do(new TendListings());
        (await Free()).ShouldBe(1);

        var order = await app.Do(Ticketing.Wish(card, type), Actor.Anyone);
        await app.DeliverOutbox();
        await app.Do(new TendListings());
        (await Free()).ShouldBe(0);

        var ticket = (await app.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0];
        await app.Do(new CancelTicket(order.Key, ticket.Id), Actor.Anyone);
        await app.DeliverOutbox();
        await app.Do(new TendListings());
        (await Free()).ShouldBe(1);

        async Task<int> Free() => (await app.Do(new SearchEvents { Price = PriceWish.Free }, Actor.Anyone)).Total;
    }

    [Fact]
    public async Task What_is_over_leaves_the_index()
    {
        await using var app = await TestApp.Start();
        await app.Listed(await app.Person("Olena"), "Jazz");
        await app.DeliverOutbox();

        app.Clock.SetUtcNow(TestApp.Now.AddDays(2));
        (await app.Do(new TendListings())).ShouldBe(1);
        (await app.Do(new TendListings())).ShouldBe(0);

        (await app.Read(db => Task.FromResult(db.ListingWords.Single().Title))).ShouldBe("");
    }
}
