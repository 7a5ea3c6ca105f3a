using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Api;

/// <summary>Programs order at an address; which event is there is remembered, how it stands is not.</summary>
public sealed class KnownShopsTests
{
    [Fact]
    public async Task What_was_called_off_since_its_address_was_remembered_sells_nothing()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var order = await Shop(site, card);

        (await order("before")).ShouldBe((HttpStatusCode.OK, ""));
        await site.Do(new CancelEvent(card.Id, "The hall is shut."));

        (await order("after")).ShouldBe((HttpStatusCode.Conflict, "registration.event-cancelled"));
        (await order("before")).ShouldBe((HttpStatusCode.OK, ""), "it is the same order, asked for again");
        (await site.Read(db => db.Orders.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_moved_into_the_past_or_renamed_since_is_asked_as_it_is_now()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var order = await Shop(site, card);
        (await order("before")).Status.ShouldBe(HttpStatusCode.OK);
        var seen = await site.Do(new GetEventToEdit(card.Organization, card.Slug));

        await site.Do(new EditEvent(card.Id, seen.Details with { Title = "Winter meetup" }, seen.Version));
        (await order("renamed")).ShouldBe((HttpStatusCode.OK, ""), "its address stays when its title changes");
        var now = TimeProvider.System.GetUtcNow();
        await site.Read(db =>
            db.Events.ExecuteUpdateAsync(set =>
                set.SetProperty(e => e.StartsAt, now.AddHours(-3)).SetProperty(e => e.EndsAt, now.AddHours(-1))
            )
        );

        (await order("late")).ShouldBe((HttpStatusCode.Conflict, "registration.event-ended"));
    }

    [Fact]
    public async Task A_draft_is_not_remembered_as_nothing_and_sells_once_it_is_published()
    {
        await using var site = await OpenSite.Open();
        var organization = await site.Do(new CreateOrganization("Tech Circle"), await site.Account(OpenSite.Owner));
        var start = TimeProvider.System.GetUtcNow().DateTime.Date.AddDays(10);
        var details = Planning.Details() with { Start = start, End = start.AddHours(5) };
        var card = await site.Do(new CreateEvent(organization.Id, details));
        var order = await Shop(site, card);

        (await order("draft")).Status.ShouldBe(HttpStatusCode.NotFound);
        await site.Do(new PublishEvent(card.Id));

        (await order("published")).ShouldBe((HttpStatusCode.OK, ""));
    }

    private static async Task<Func<string, Task<(HttpStatusCode Status, string Code)>>> Shop(
        OpenSite site,
        EventCard card
    )
    {
        var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Seat", 0, 10)));
        var buyer = site.Browser();
        return async key =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/events/{card.Slug}/orders");
            request.Headers.Add("Idempotency-Key", $"order-{key}");
            request.Content = JsonContent.Create(
                new
                {
                    name = "Maya",
                    email = "maya@example.org",
                    tickets = new[] { new { ticketType = type.Value, quantity = 1 } },
                }
            );
            using var answer = await buyer.SendAsync(request);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return (answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString()! : "");
        };
    }
}
