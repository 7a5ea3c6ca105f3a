using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>Holders help themselves with forms and links alone: no script runs here.</summary>
public sealed class HolderPagesTests
{
    private readonly CardDesk _desk = new();

    [Fact]
    public async Task What_comes_back_is_said_before_the_click_and_asked_for_once()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        var (card, order, ticket) = await Bought(site, buyer);
        var page = $"/orders/{order.Key}/tickets/{ticket}/give-back";

        var shop = await buyer.GetStringAsync($"/e/{card.Slug}/tickets");
        var shown = await buyer.GetStringAsync($"/orders/{order.Key}");
        var asked = Plain(await buyer.GetStringAsync(page));
        var made = new Dictionary<string, string> { ["_handler"] = "give-back", ["AtLeast"] = "950" };
        var dearer = await Site.Post(buyer, page, page, new(made) { ["AtLeast"] = "1900" });
        var given = await Site.Post(buyer, page, page, new(made));
        var again = await Site.Post(buyer, page, page, new(made));

        foreach (var said in new[] { shop, shown })
        {
            Plain(said)
                .ShouldContain($"Until {card.StartsAt.AddDays(-1):d MMMM yyyy} you get half back, then nothing.");
        }

        asked.ShouldContain("You get €9.50 back, half of what you paid.");
        asked.ShouldContain("Give back and get €9.50");
        (await dearer.Content.ReadAsStringAsync()).ShouldContain("By now");
        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await buyer.GetStringAsync($"/orders/{order.Key}")).ShouldContain("data-status=\"refunded\"");
        await Eventually.Holds(() => site.Read(db => db.Refunds.AnyAsync()));
        (await site.Read(db => db.Refunds.SingleAsync())).Amount.ShouldBe(new Money(950, "EUR"));
    }

    [Fact]
    public async Task A_ticket_that_was_passed_on_is_on_the_page_of_its_new_holder_alone()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        var (_, order, ticket) = await Bought(site, buyer);
        var page = $"/orders/{order.Key}/tickets/{ticket}/pass-on";
        var old = await site.Read(db => db.Tickets.Select(t => t.Code).SingleAsync());
        var tom = new Dictionary<string, string>
        {
            ["_handler"] = "pass-on",
            ["Name"] = "Tom",
            ["Email"] = "tom@",
        };

        var mistyped = await Site.Post(buyer, page, page, new(tom));
        var passed = await Site.Post(buyer, page, page, new(tom) { ["Email"] = "tom@example.org" });
        var again = await Site.Post(buyer, page, page, new(tom) { ["Email"] = "tom@example.org" });

        (await mistyped.Content.ReadAsStringAsync()).ShouldContain("Write the e-mail as name@example.org.");
        (passed.StatusCode, passed.Headers.Location!.AbsolutePath).ShouldBe(
            (HttpStatusCode.Redirect, $"/orders/{order.Key}")
        );
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var shown = Plain(await buyer.GetStringAsync($"/orders/{order.Key}"));
        shown.ShouldContain("Passed on to");
        shown.ShouldContain("Tom");
        shown.ShouldNotContain(old);
        shown.ShouldNotContain("data-testid=\"ticket-code\"");
        (await buyer.GetStringAsync(page)).ShouldContain("It is theirs to change now.");
        var mine = await site.Read(db => db.Tickets.SingleAsync());
        var his = $"/orders/{mine.HolderKey}/tickets/{ticket}";
        var theirs = await buyer.GetStringAsync(his);
        theirs.ShouldContain(mine.Code);
        theirs.ShouldNotContain("maya@example.org");
        Plain(theirs).ShouldContain("€9.50 go back to whoever paid for it.");
        (await buyer.GetAsync($"/orders/{mine.HolderKey}/tickets.pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await buyer.GetAsync($"/orders/{order.Key}/tickets.pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_lost_tickets_is_answered_the_same_whether_there_are_any_and_soon_not_any_more()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        var (card, _, _) = await Bought(site, buyer);
        var page = $"/e/{card.Slug}/lost-tickets";

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var email in new[] { "maya@example.org", "nobody@example.org" })
        {
            var sent = await Site.Post(buyer, page, page, new() { ["_handler"] = "lost", ["Email"] = email });
            answers.Add((sent.StatusCode, sent.Headers.Location!.PathAndQuery));
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldBe((HttpStatusCode.Redirect, page + "?sent=1"));
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            var sent = await Site.Post(
                buyer,
                page,
                page,
                new() { ["_handler"] = "lost", ["Email"] = "nobody@example.org" }
            );
            codes.Add(sent.StatusCode);
        }

        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Programs_do_the_same_with_the_key_alone()
    {
        await using var site = await Open();
        using var buyer = site.Browser();
        var (_, order, ticket) = await Bought(site, buyer);
        var at = $"/api/v1/orders/{order.Key}/tickets/{ticket}";
        var tom = new { name = "Tom", email = "tom@example.org" };

        var named = await buyer.PutAsJsonAsync($"{at}/attendee", new { name = "Maja", email = "maja@example.org" });
        var read = await buyer.GetFromJsonAsync<JsonElement>(at);
        var less = await buyer.PostAsJsonAsync($"{at}/give-back", new { atLeast = 1900 });
        var passed = await buyer.PostAsJsonAsync($"{at}/transfer", tom);
        var gone = await buyer.PostAsJsonAsync($"{at}/give-back", new { });

        named.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.GetProperty("ticket").GetProperty("attendeeName").GetString().ShouldBe("Maja");
        read.GetProperty("ticket").GetProperty("back").GetProperty("minor").GetInt64().ShouldBe(950);
        (less.StatusCode, await CodeOf(less)).ShouldBe((HttpStatusCode.Conflict, "registration.less-comes-back"));
        passed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (gone.StatusCode, await CodeOf(gone)).ShouldBe((HttpStatusCode.Conflict, "registration.passed-on"));
    }

    private async Task<(EventCard Card, Order Order, TicketId Ticket)> Bought(OpenSite site, HttpClient buyer)
    {
        var card = await site.Event(inDays: 10);
        await site.Do(new ChangeRefundPolicy(card.Id, [new(1, 50)]));
        await PricedTicket.Order(site, buyer, card);
        var order = await site.Read(db => db.Orders.SingleAsync());
        _desk.Pay(order.Payment!.Value);
        await Eventually.Holds(async () =>
            (await buyer.GetStringAsync($"/orders/{order.Key}?paid=1")).Contains("data-testid=\"ticket-code\"")
        );
        return (card, order, await site.Read(db => db.Tickets.Select(t => t.Id).SingleAsync()));
    }

    private Task<OpenSite> Open() =>
        OpenSite.Open(s => s.RemoveAll<IPaymentProvider>().AddSingleton<IPaymentProvider>(_desk));

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    /// <summary>Without what keeps a name from turning the words around it, and as a reader sees it.</summary>
    private static string Plain(string html) =>
        WebUtility
            .HtmlDecode(html)
            .Replace("\u2068", "", StringComparison.Ordinal)
            .Replace("\u2069", "", StringComparison.Ordinal);
}
