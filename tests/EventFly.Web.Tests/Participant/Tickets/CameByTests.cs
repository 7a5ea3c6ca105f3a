using System.Net;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Registration;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Participant.Tickets;

/// <summary>The code of a link goes with its buyer, by addresses and forms alone: no script runs here.</summary>
public sealed partial class CameByTests
{
    [Fact]
    public async Task From_the_event_page_through_a_refused_form_to_the_order()
    {
        await using var site = await OpenSite.Open();
        var (card, _) = await Offered(site);
        using var buyer = site.Browser();

        var shop = Shop(await buyer.GetStringAsync($"/e/{card.Slug}?via=Newsletter"));
        var page = await buyer.GetStringAsync(shop);
        var refused = await Send(buyer, shop, page, name: "");
        var again = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        var sent = await Send(buyer, $"/e/{card.Slug}/tickets", again, name: "Maya");

        shop.ShouldBe($"/e/{card.Slug}/tickets?via=newsletter");
        again.ShouldContain("name=\"Form.Via\" value=\"newsletter\"");
        again.ShouldContain($"href=\"{shop}#name\"");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Read(db => db.Orders.Select(o => o.Via).SingleAsync())).ShouldBe("newsletter");
    }

    [Fact]
    public async Task The_frame_on_another_site_hands_it_on_as_well()
    {
        await using var site = await OpenSite.Open();
        var (card, _) = await Offered(site);
        using var buyer = site.Browser();

        (await buyer.GetStringAsync($"/embed/{card.Slug}?via=partner")).ShouldContain(
            $"href=\"/e/{card.Slug}/tickets?via=partner\""
        );
    }

    [Theory]
    [InlineData("<script>")]
    [InlineData("")]
    [InlineData("a%20b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task What_is_no_code_is_left_behind_and_blocks_nothing(string via)
    {
        await using var site = await OpenSite.Open();
        var (card, _) = await Offered(site);
        using var buyer = site.Browser();

        var shop = Shop(await buyer.GetStringAsync($"/e/{card.Slug}?via={via}"));
        var form = $"/e/{card.Slug}/tickets?via={via}";
        var sent = await Send(buyer, form, await buyer.GetStringAsync(form), name: "Maya");

        shop.ShouldBe($"/e/{card.Slug}/tickets");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Read(db => db.Orders.Select(o => o.Via).SingleAsync())).ShouldBeNull();
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
        1
    )]
    [InlineData("Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", 1)]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 0)]
    [InlineData("facebookexternalhit/1.1", 0)]
    [InlineData("Slackbot-LinkExpanding 1.0", 0)]
    public async Task A_visit_counts_unless_a_bot_says_that_it_is_one(string browser, int visits)
    {
        await using var site = await OpenSite.Open();
        var (card, _) = await Offered(site);
        await site.Do(new SaveSalesLink(card.Id, null, new SalesLinkDetails("Newsletter")));
        using var buyer = site.Browser();
        buyer.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);

        var page = await buyer.GetAsync($"/e/{card.Slug}?via=newsletter");
        await buyer.GetStringAsync($"/e/{card.Slug}?via=other");
        await buyer.GetStringAsync($"/e/{card.Slug}");
        await site.Services.GetRequiredService<LinkVisitCounter>().Write();

        page.EnsureSuccessStatusCode();
        (await site.Do(new ListSalesLinks(card.Id))).Links.Single().Visits.ShouldBe(visits);
    }

    private static async Task<(EventCard Card, string Type)> Offered(OpenSite site)
    {
        var card = await site.Event();
        var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Guest", 0, 5)));
        return (card, type.ToString());
    }

    private static string Shop(string page) => ShopLink().Match(page).Groups[1].Value;

    private static Task<HttpResponseMessage> Send(HttpClient buyer, string address, string page, string name)
    {
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "order",
            ["Form.RequestKey"] = Hidden(page, "RequestKey"),
            [$"Form.Quantities[{QuantityField().Match(page).Groups[1].Value}]"] = "1",
            ["Form.Name"] = name,
            ["Form.Email"] = "maya@example.org",
        };
        if (Hidden(page, "Via") is { Length: > 0 } via)
        {
            fields["Form.Via"] = via;
        }

        return Site.Post(buyer, address, address, fields);
    }

    private static string Hidden(string page, string field) =>
        Regex.Match(page, $"Form\\.{field}\" value=\"([^\"]+)").Groups[1].Value;

    [GeneratedRegex("href=\"([^\"]+)\" data-testid=\"event-tickets\"")]
    private static partial Regex ShopLink();

    [GeneratedRegex("Form\\.Quantities\\[([^\\]]+)\\]")]
    private static partial Regex QuantityField();
}
