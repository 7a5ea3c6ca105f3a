using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.WaitingList;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Waiting for a ticket with forms and links alone: no script runs here.</summary>
public sealed class WaitingPagesTests
{
    [Fact]
    public async Task Somebody_waits_sees_their_place_and_gives_it_up()
    {
        await using var site = await OpenSite.Open();
        using var visitor = site.Browser();
        var (card, type) = await SoldOut(site);
        var page = $"/e/{card.Slug}/waiting-list?type={type}";
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "wait",
            ["Form.RequestKey"] = "a-request-key",
            ["Form.Wanted"] = "2",
            ["Form.Name"] = "Ada Lovelace",
            ["Form.Email"] = "ada@",
        };

        (await visitor.GetStringAsync($"/e/{card.Slug}/tickets")).ShouldContain("data-testid=\"ticket-wait\"");
        (await visitor.GetStringAsync($"/e/{card.Slug}")).ShouldContain("data-testid=\"event-wait\"");
        var mistyped = await (await Site.Post(visitor, page, page, new(form))).Content.ReadAsStringAsync();
        form["Form.Email"] = "ada@example.org";
        var joined = await Site.Post(visitor, page, page, new(form));
        var twin = await Site.Post(visitor, page, page, new(form));
        form["Form.RequestKey"] = "another-key";
        var stranger = await Site.Post(visitor, page, page, new(form));

        mistyped.ShouldContain("Write the e-mail as name@example.org.");
        mistyped.ShouldContain("value=\"Ada Lovelace\"");
        var place = joined.Headers.Location!.AbsolutePath;
        twin.Headers.Location!.AbsolutePath.ShouldBe(place);
        stranger.Headers.Location!.PathAndQuery.ShouldBe(page + "&sent=1");
        (await visitor.GetStringAsync(page + "&sent=1")).ShouldContain("data-testid=\"waiting-sent\"");
        (await visitor.GetStringAsync(place)).ShouldContain("data-state=\"Waiting\"");
        var left = await Site.Post(visitor, place, place, new() { ["_handler"] = "leave" });
        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetStringAsync(place)).ShouldContain("data-state=\"Left\"");
    }

    [Fact]
    public async Task Programs_wait_and_take_what_is_offered()
    {
        await using var site = await OpenSite.Open();
        using var visitor = site.Browser();
        var (card, type) = await SoldOut(site);
        var wish = new
        {
            ticketType = type.ToString(),
            wanted = 1,
            guest = new { name = "Ada", email = "ada@example.org" },
        };
        visitor.DefaultRequestHeaders.Add("Idempotency-Key", "request-1");

        var joined = await visitor.PostAsJsonAsync($"/api/v1/events/{card.Slug}/waiting-list", wish);
        var key = (await joined.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString();
        await site.Do(new ChangeTicketType(card.Id, type, Seat(quota: 2)));
        await site.Do(new OfferTickets(type), Actor.System);
        var place = await visitor.GetFromJsonAsync<JsonElement>($"/api/v1/waiting/{key}");
        var order = new
        {
            tickets = new[] { new { ticketType = type.ToString(), quantity = 1 } },
            name = "Ada",
            email = "ada@example.org",
            code = place.GetProperty("offerCode").GetString(),
        };
        var bought = await visitor.PostAsJsonAsync($"/api/v1/events/{card.Slug}/orders", order);

        place.GetProperty("state").GetString().ShouldBe("Offered", StringCompareShould.IgnoreCase);
        bought.StatusCode.ShouldBe(HttpStatusCode.OK, await bought.Content.ReadAsStringAsync());
        (await visitor.GetAsync("/api/v1/waiting/unknown")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_code_of_the_link_that_somebody_came_by_waits_with_them()
    {
        await using var site = await OpenSite.Open();
        using var visitor = site.Browser();
        var (card, type) = await SoldOut(site);
        var shop = await visitor.GetStringAsync($"/e/{card.Slug}/tickets?via=Newsletter");
        var page = $"/e/{card.Slug}/waiting-list?type={type}&via=newsletter";

        var joined = await Site.Post(
            visitor,
            page,
            page,
            new()
            {
                ["_handler"] = "wait",
                ["Form.RequestKey"] = "a-request-key",
                ["Form.Wanted"] = "1",
                ["Form.Name"] = "Ada Lovelace",
                ["Form.Email"] = "ada@example.org",
            }
        );
        await site.Do(new ChangeTicketType(card.Id, type, Seat(quota: 2)));
        await site.Do(new OfferTickets(type), Actor.System);

        WebUtility.HtmlDecode(shop).ShouldContain($"href=\"{page}\"");
        WebUtility
            .HtmlDecode(await visitor.GetStringAsync(joined.Headers.Location!.AbsolutePath))
            .ShouldContain("&take=1&via=newsletter\"");
    }

    private static TicketTypeDetails Seat(int quota) => new("Seat", 0, quota) { HasWaitingList = true };

    private static async Task<(EventCard Card, TicketTypeId Type)> SoldOut(OpenSite site)
    {
        var card = await site.Event(inDays: 10);
        var type = await site.Do(new AddTicketType(card.Id, Seat(quota: 1)));
        await site.Do(
            new RegisterForEvent(card.Id, [new(type, 1)], new Guest("Ben", "ben@example.org"), Secret.NewCode())
        );
        return (card, type);
    }
}
