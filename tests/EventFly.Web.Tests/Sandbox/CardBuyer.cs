using System.Text.RegularExpressions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>Somebody who buys with forms and links alone, up to the sandbox's page and on it.</summary>
internal sealed class CardBuyer : IDisposable
{
    private readonly OpenSite _site;

    private CardBuyer(OpenSite site) => _site = site;

    public HttpClient Browser { get; private init; } = null!;

    public string PayPage { get; private set; } = "";

    public string OrderPage { get; private set; } = "";

    /// <summary>Orders one ticket for 19 euros of an event of their own, and stands on the payment page.</summary>
    public static async Task<CardBuyer> AtThePaymentPage(OpenSite site, int quota = 5)
    {
        var buyer = new CardBuyer(site)
        {
            Browser = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Url },
        };
        var card = await site.Event();
        var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Supporter", 19, quota)));
        var shop = $"/e/{card.Slug}/tickets";
        var page = await buyer.Browser.GetStringAsync(shop);
        var sent = await Site.Post(
            buyer.Browser,
            shop,
            shop,
            new()
            {
                ["_handler"] = "order",
                ["Form.RequestKey"] = Regex.Match(page, "Form\\.RequestKey\" value=\"([^\"]+)").Groups[1].Value,
                [$"Form.Quantities[{type}]"] = "1",
                ["Form.Name"] = "Maya",
                ["Form.Email"] = "maya@example.org",
            }
        );
        buyer.PayPage = sent.Headers.Location!.AbsolutePath;
        buyer.OrderPage = $"/orders/{(await buyer.Order()).Key}";
        return buyer;
    }

    public Task<Order> Order() => _site.Read(db => db.Orders.AsNoTracking().SingleAsync());

    public Task<HttpResponseMessage> Try(string card, string? agrees = null)
    {
        var fields = new Dictionary<string, string> { ["_handler"] = "card", ["Card"] = card };
        if (agrees is not null)
        {
            fields["Agrees"] = agrees;
        }

        return Site.Post(Browser, PayPage, PayPage, fields);
    }

    public void Dispose() => Browser.Dispose();
}
