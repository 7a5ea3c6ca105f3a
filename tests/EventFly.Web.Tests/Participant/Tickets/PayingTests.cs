using System.Net;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Somebody buys with forms and links alone: no script runs here.</summary>
public sealed class PayingTests
{
    private readonly CardDesk _desk = new();

    [Fact]
    public async Task From_the_form_to_the_payment_page_and_back_to_the_ticket()
    {
        await using var site = await Open();
        using var buyer = site.Browser();

        var sent = await PricedTicket.Order(site, buyer);
        sent.Headers.Location!.Host.ShouldBe("pay.example.org");
        var order = await site.Read(db => db.Orders.SingleAsync());
        var page = $"/orders/{order.Key}";
        var waiting = await buyer.GetStringAsync(page);
        var pressed = await Site.Post(buyer, page, page, new() { ["_handler"] = "pay" });
        var notYet = await buyer.GetStringAsync(page + "?paid=1");
        _desk.Pay(order.Payment!.Value);

        waiting.ShouldContain("data-status=\"pending\"");
        waiting.ShouldContain("19");
        waiting.ShouldContain("Kept for you for 15 more minutes.");
        waiting.ShouldNotContain("http-equiv=\"refresh\"");
        pressed.Headers.Location.ShouldBe(sent.Headers.Location);
        notYet.ShouldContain("http-equiv=\"refresh\"");
        notYet.ShouldContain("has not told us yet");
        await Eventually.Holds(async () =>
            (await buyer.GetStringAsync(page + "?paid=1")) is var paid
            && paid.Contains("data-status=\"paid\"")
            && paid.Contains("data-testid=\"ticket-code\"")
            && !paid.Contains("http-equiv=\"refresh\"")
        );
        // A second tab still had the form.
        var late = await Site.Post(buyer, page, page, new() { ["_handler"] = "pay" });
        (late.StatusCode, late.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, page));
    }

    [Fact]
    public async Task While_the_payment_page_is_away_the_order_waits_and_says_so()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        _desk.IsAway = true;

        var sent = await PricedTicket.Order(site, buyer);
        var page = sent.Headers.Location!.AbsolutePath;
        var pressed = await Site.Post(buyer, page, page, new() { ["_handler"] = "pay" });

        page.ShouldStartWith("/orders/");
        (await pressed.Content.ReadAsStringAsync()).ShouldContain("The payment page does not answer right now.");
    }

    [Fact]
    public async Task An_order_whose_time_is_over_says_so_and_leads_back_to_the_tickets()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        await PricedTicket.Order(site, buyer);
        var order = await site.Read(db => db.Orders.SingleAsync());
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await site.Read(db => db.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.HeldUntil, past)));

        var page = await buyer.GetStringAsync($"/orders/{order.Key}");

        page.ShouldContain("data-status=\"expired\"");
        page.ShouldContain("/tickets\"");
        page.ShouldNotContain("data-testid=\"order-pay\"");
    }

    [Fact]
    public async Task Before_they_pay_a_buyer_says_to_whom_the_invoice_is_written_and_finds_it_afterwards()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        await PricedTicket.Order(site, buyer);
        var order = await site.Read(db => db.Orders.SingleAsync());
        var page = $"/orders/{order.Key}";
        var before = await buyer.GetStringAsync(page);
        await site.Read(async db =>
        {
            var card = await db.Events.SingleAsync(e => e.Id == order.Event);
            var issuer = Issuer.Of(card.Organization);
            _ = issuer.Change(
                new IssuerDetails("Tech Circle", "Am Markt 1", "Germany", "27/123", "", "", "", "", "AB"),
                isWriting: true
            );
            db.Issuers.Add(issuer);
            db.InvoiceCounters.Add(new InvoiceCounter { Organization = card.Organization });
            return await db.SaveChangesAsync();
        });

        var offered = await buyer.GetStringAsync(page);
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "invoice-address",
            ["Company"] = "Łódź Widgets",
            ["Address"] = "Rynek 1\n90-001 Łódź",
            ["VatId"] = "nonsense",
            ["Reference"] = "PO 7",
        };
        var wrong = await Site.Post(buyer, $"{page}/invoice-address", $"{page}/invoice-address", form);
        var right = await Site.Post(
            buyer,
            $"{page}/invoice-address",
            $"{page}/invoice-address",
            new(form) { ["VatId"] = "PL 123-456-78-90" }
        );
        var late = await Site.Post(
            buyer,
            $"{page}/invoice-address",
            $"{page}/invoice-address",
            new(form)
            {
                ["VatId"] = "",
                ["Company"] = "Typed before",
                ["Seen"] = "0",
            }
        );
        _desk.Pay(order.Payment!.Value);

        before.ShouldNotContain("data-testid=\"invoice-address\"");
        offered.ShouldContain("data-testid=\"invoice-address\"");
        var refused = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
        refused.ShouldContain("A VAT ID begins with");
        refused.ShouldContain("Łódź Widgets");
        right.Headers.Location!.ToString().ShouldContain(page);
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        told.ShouldContain("Somebody changed this address after you looked at it.");
        told.ShouldContain("Now it is written to:\nŁódź Widgets");
        told.ShouldContain("value=\"Typed before\"");
        told.ShouldContain("name=\"Seen\" value=\"1\"");
        await Eventually.Holds(async () =>
            (await buyer.GetStringAsync(page + "?paid=1")).Contains("Invoice AB-00001 (PDF)", StringComparison.Ordinal)
        );
        var invoice = await site.Read(db => db.Invoices.SingleAsync());
        invoice.Content.Buyer.VatId.ShouldBe("PL1234567890");
        var pdf = await buyer.GetAsync($"{page}/invoices/{invoice.Id}.pdf");
        (pdf.StatusCode, pdf.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
    }

    [Fact]
    public async Task A_change_of_a_paid_order_is_paid_on_its_page_and_its_tickets_follow()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        await PricedTicket.Order(site, buyer);
        var order = await site.Read(db => db.Orders.SingleAsync());
        var page = $"/orders/{order.Key}";
        _desk.Pay(order.Payment!.Value);
        await Eventually.Holds(async () =>
            (await buyer.GetStringAsync(page + "?paid=1")).Contains("data-status=\"paid\"", StringComparison.Ordinal)
        );
        var more = new ChangeDraft([new TicketPick(order.Lines[0].Type, 1)], [], null);
        var change = await site.Do(
            new ChangeOrder(order.Event, order.Id, more, PayWay.Link, "", "one-more-ticket"),
            Actor.System
        );

        var offered = WebUtility.HtmlDecode(await buyer.GetStringAsync(page));
        var pressed = await Site.Post(buyer, page, page, new() { ["_handler"] = "pay" });
        _desk.Pay(await site.Read(db => db.Payments.Where(p => p.Part == 1).Select(p => p.Id).SingleAsync()));

        change.Amount.Minor.ShouldBe(1900);
        offered.ShouldContain("data-testid=\"order-due\"");
        offered.ShouldContain("1 × Supporter more");
        pressed.Headers.Location!.Host.ShouldBe("pay.example.org");
        await Eventually.Holds(async () =>
            (await buyer.GetStringAsync(page + "?paid=1")) is var paid
            && paid.Split("data-testid=\"ticket-code\"").Length == 3
            && !paid.Contains("data-testid=\"order-due\"", StringComparison.Ordinal)
        );
    }

    private Task<OpenSite> Open() =>
        OpenSite.Open(s => s.RemoveAll<IPaymentProvider>().AddSingleton<IPaymentProvider>(_desk));
}
