using System.Net;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Something is given and nobody comes, with forms and links alone: no script runs here.</summary>
public sealed class GiftPagesTests
{
    [Fact]
    public async Task An_amount_alone_is_one_donation_and_its_page_has_nothing_to_show_at_the_door()
    {
        await using var site = await OpenSite.Open();
        using var giver = site.Browser();
        var card = await site.Event(inDays: 10);
        var gift = new TicketTypeDetails("Donation", 8, 100, MaxPerOrder: 1)
        {
            LeastPrice = 0,
            Access = TicketAccess.Neither,
        };
        var type = await site.Do(new AddTicketType(card.Id, gift));
        var shop = $"/e/{card.Slug}/tickets";
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "order",
            ["Form.RequestKey"] = "a-request-key",
            [$"Form.Prices[{type}]"] = "nothing",
            ["Form.Name"] = "Ada Lovelace",
            ["Form.Email"] = "ada@example.org",
        };

        var wanted = await giver.GetStringAsync($"{shop}?type={type}&take=1");
        var mistyped = await (await Site.Post(giver, shop, shop, new(form))).Content.ReadAsStringAsync();
        form[$"Form.Prices[{type}]"] = "0";
        var given = await Site.Post(giver, shop, shop, new(form));
        var order = await giver.GetStringAsync(given.Headers.Location!.AbsolutePath);

        wanted.ShouldContain("value=\"8\"");
        wanted.ShouldNotContain($"Form.Quantities[{type}]");
        mistyped.ShouldContain("value=\"nothing\"");
        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        order.ShouldContain("Thank you, Ada Lovelace");
        order.ShouldContain("data-testid=\"order-thing\"");
        order.ShouldNotContain("data-testid=\"ticket-code\"");
    }
}
