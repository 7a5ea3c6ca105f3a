using System.Net;
using System.Text.RegularExpressions;
using EventFly.Core.Payments.Providers;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>The forms by which a developer makes the sandbox late, silent or repetitive, and gives money back from outside.</summary>
public sealed class SandboxDashboardTests
{
    private const string Page = "/dev/stripe";

    private static readonly string[] Nonsense = ["", "   ", "\uFFFE", "-1", "99999999999999999999", new('x', 4_000)];

    [Fact]
    public async Task Habits_are_kept_within_their_bounds_whatever_is_typed()
    {
        await using var site = await OpenSite.Open();
        using var browser = site.Browser();

        foreach (var nonsense in Nonsense)
        {
            var sent = await Send(
                browser,
                "habits",
                new()
                {
                    ["Delay"] = nonsense,
                    ["Copies"] = nonsense,
                    ["Drops"] = nonsense,
                }
            );
            sent.StatusCode.ShouldBe(HttpStatusCode.Found, nonsense);
            (await Look(site)).Habits.ShouldBe(new SandboxHabits(), nonsense);
        }

        await Send(
            browser,
            "habits",
            new()
            {
                ["Delay"] = "900",
                ["Copies"] = "9",
                ["Shuffles"] = "true",
            }
        );

        (await Look(site)).Habits.ShouldBe(new SandboxHabits(600, 5, Drops: false, Shuffles: true));
    }

    [Fact]
    public async Task What_was_not_told_is_told_by_hand()
    {
        await using var site = await OpenSite.Open();
        using var browser = site.Browser();
        await Send(browser, "habits", new() { ["Drops"] = "true" });
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        await buyer.Try("4242424242424242");
        var message = (await Look(site)).Messages.Single(m => m.Kind == "checkout.session.completed");

        await Send(browser, "repeat", new() { ["Repeated"] = "evt_none" });
        await Send(browser, "repeat", new() { ["Repeated"] = message.Id });

        message.IsDropped.ShouldBeTrue();
        await Eventually.Holds(async () => (await buyer.Order()).State is Core.Registration.Orders.OrderState.Paid);
    }

    [Fact]
    public async Task Money_is_given_back_once_and_the_page_says_so()
    {
        await using var site = await OpenSite.Open();
        using var browser = site.Browser();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        var id = buyer.PayPage.Split('/')[^1];

        // Not paid yet: there is nothing to give back.
        await Send(browser, "refund", new() { ["Refunded"] = id });
        await buyer.Try("4242424242424242");
        await Send(browser, "refund", new() { ["Refunded"] = id });

        await Eventually.Holds(async () => await site.Read(db => db.Refunds.CountAsync()) == 1);
        (await site.Read(db => db.Refunds.SingleAsync())).IsFromOutside.ShouldBeTrue();
        (await site.Read(db => db.LedgerEntries.ToListAsync())).Sum(l => l.Amount.Minor).ShouldBe(0);
        var page = (await Look(site)).Pages.ShouldHaveSingleItem();
        page.Refunded.ShouldBe(page.Amount);
        Regex
            .Replace(WebUtility.HtmlDecode(await browser.GetStringAsync(Page)), "\\s+", " ")
            .ShouldContain("complete €19.00 given back");
    }

    private static Task<SandboxOverview> Look(OpenSite site) =>
        site.Services.GetRequiredService<ICardSandbox>().Look(CancellationToken.None);

    private static Task<HttpResponseMessage> Send(HttpClient browser, string form, Dictionary<string, string> fields) =>
        Site.Post(browser, Page, Page, new(fields) { ["_handler"] = form });
}
