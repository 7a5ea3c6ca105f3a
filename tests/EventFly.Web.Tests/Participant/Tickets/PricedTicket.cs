using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Somebody orders one ticket for 19 euros of an event of their own, by its form.</summary>
internal static class PricedTicket
{
    public static async Task<HttpResponseMessage> Order(OpenSite site, HttpClient buyer) =>
        await Order(site, buyer, await site.Event());

    public static async Task<HttpResponseMessage> Order(
        OpenSite site,
        HttpClient buyer,
        EventCard card,
        int quantity = 1
    )
    {
        // A new event may have a free kind of its own.
        var type = (await site.Do(new ListTicketTypes(card.Id))).FirstOrDefault(t => t.Name == "Supporter") is { } known
            ? known.Id
            : await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Supporter", 19, 5)));
        var shop = $"/e/{card.Slug}/tickets";
        var page = await buyer.GetStringAsync(shop);
        return await Site.Post(
            buyer,
            shop,
            shop,
            new()
            {
                ["_handler"] = "order",
                ["Form.RequestKey"] = Regex.Match(page, "Form\\.RequestKey\" value=\"([^\"]+)").Groups[1].Value,
                [$"Form.Quantities[{type}]"] = $"{quantity}",
                ["Form.Name"] = "Maya",
                ["Form.Email"] = "maya@example.org",
            }
        );
    }
}
