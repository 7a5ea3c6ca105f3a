using System.Text;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Some visit an event, others follow it from elsewhere: each learns what their ticket opens, and no more.</summary>
public sealed class HybridTests
{
    private const string Link = "https://meet.example.org/room";

    [Fact]
    public async Task A_ticket_for_the_room_names_the_place_and_one_for_the_link_gives_the_link_in_time()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(DatabaseProvider.Sqlite, letters);
        var owner = await app.Person("Olena");
        var plan = Planning.Details();
        var card = await app.OpenEvent(
            owner,
            plan with
            {
                Start = plan.Start.AddDays(1),
                End = plan.End.AddDays(1),
                Place = plan.Place with
                {
                    Venue = "Old Library",
                    IsOnline = true,
                    OnlineLink = Link,
                    Latitude = 51.5,
                    Longitude = -0.1,
                },
            }
        );
        app.Clock.Advance(card.StartsAt.AddMinutes(-90) - app.Clock.GetUtcNow());
        var open = await app.Do(new GetEventPage(card.Slug), Actor.Anyone);
        var room = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Room", 0, 9)), owner);
        var online = new TicketTypeDetails("Stream", 0, 9) { Access = TicketAccess.Online };
        var stream = await app.Do(new AddTicketType(card.Id, online), owner);
        var visitor = await app.Do(Ticketing.Wish(card, room, email: "visitor@example.org"), Actor.Anyone);
        var viewer = await app.Do(Ticketing.Wish(card, stream, email: "viewer@example.org"), Actor.Anyone);
        await app.DeliverOutbox();

        var early = (await app.Do(new GetOrder(viewer.Key), Actor.Anyone)).Place;
        app.Clock.Advance(TimeSpan.FromMinutes(45));
        var late = (await app.Do(new GetOrder(viewer.Key), Actor.Anyone)).Place;
        var there = (await app.Do(new GetOrder(visitor.Key), Actor.Anyone)).Place;
        var page = await app.Do(new GetEventPage(card.Slug), Actor.Anyone);

        open.IsLinkForHolders.ShouldBeFalse();
        (early.Where, early.IsOnline, early.IsLinkHere, early.OnlineLink).ShouldBe(("", true, true, ""));
        late.OnlineLink.ShouldBe(Link);
        (there.IsOnline, there.OnlineLink).ShouldBe((false, ""));
        there.Where.ShouldContain("Old Library");
        (page.IsLinkForHolders, page.Place.OnlineLink).ShouldBe((true, ""));
        letters.Sent.Single(l => l.To == "viewer@example.org").Text.ShouldContain("page of your order");
        letters.Sent.Single(l => l.To == "visitor@example.org").Text.ShouldNotContain("nline");
        CalendarOf("viewer@example.org").ShouldContain("LOCATION:Online");
        CalendarOf("viewer@example.org").ShouldNotContain("GEO:");
        CalendarOf("visitor@example.org").ShouldContain("GEO:51.5");

        string CalendarOf(string to) =>
            Encoding.UTF8.GetString(
                letters.Sent.Single(l => l.To == to).Enclosures.Single(e => e.Name == "event.ics").Content
            );
    }
}
