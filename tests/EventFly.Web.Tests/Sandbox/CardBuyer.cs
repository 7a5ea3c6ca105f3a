using EventFly.Core.Registration.Orders;
using EventFly.Web.Tests.Circuits;
using EventFly.Web.Tests.Participant.Tickets;
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

    /// <summary>Has ordered one ticket for 19 euros, and stands on the payment page.</summary>
    public static async Task<CardBuyer> AtThePaymentPage(OpenSite site)
    {
        var buyer = new CardBuyer(site) { Browser = site.Browser() };
        buyer.PayPage = (await PricedTicket.Order(site, buyer.Browser)).Headers.Location!.AbsolutePath;
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
