using System.Net;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>Cards on the page of the company that Development plays: Stripe.net asks it, as it would ask Stripe.</summary>
public sealed class SandboxPayPageTests
{
    private const string Good = "4242 4242 4242 4242";

    [Fact]
    public async Task A_declined_card_can_be_followed_by_a_good_one_and_the_ticket_is_there()
    {
        await using var site = await OpenSite.Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);

        var declined = await buyer.Try("4000 0000 0000 0002");
        var tooLittle = await buyer.Try("4000 0000 0000 9995");
        var paid = await buyer.Try(Good);
        var order = await buyer.Browser.GetStringAsync(paid.Headers.Location);

        (await declined.Content.ReadAsStringAsync()).ShouldContain("The card was declined.");
        (await tooLittle.Content.ReadAsStringAsync()).ShouldContain("There is not enough money on this card.");
        paid.Headers.Location!.PathAndQuery.ShouldBe(buyer.OrderPage + "?paid=1");
        order.ShouldContain("data-testid=\"ticket-code\"");
        order.ShouldNotContain("data-testid=\"order-pay\"");
    }

    [Fact]
    public async Task A_bank_that_asks_is_answered_with_no_and_then_with_yes()
    {
        await using var site = await OpenSite.Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        const string Asked = "4000 0025 0000 3155";

        var asks = await buyer.Try(Asked);
        var no = await buyer.Try(Asked, agrees: "no");
        var before = await buyer.Order();
        var yes = await buyer.Try(Asked, agrees: "yes");

        (await asks.Content.ReadAsStringAsync()).ShouldContain("data-testid=\"pay-agree\"");
        (await no.Content.ReadAsStringAsync()).ShouldContain("Your bank did not let it through.");
        before.State.ShouldBe(OrderState.Pending);
        yes.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Pressed_twice_it_is_paid_once()
    {
        await using var site = await OpenSite.Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);

        await Task.WhenAll(buyer.Try(Good), buyer.Try(Good));

        (await buyer.Browser.GetStringAsync(buyer.PayPage)).ShouldContain("This is paid already.");
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        (await site.Read(Settled)).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uFFFE")]
    [InlineData("4242")]
    [InlineData("not a card at all, but a long sentence")]
    public async Task What_is_no_card_is_refused_in_words(string typed)
    {
        await using var site = await OpenSite.Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);

        var answer = await buyer.Try(typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-testid=\"pay-refused\"");
        (await buyer.Order()).State.ShouldBe(OrderState.Pending);
    }

    [Fact]
    public async Task A_page_that_never_was_is_not_found()
    {
        await using var site = await OpenSite.Open();
        using var browser = new HttpClient { BaseAddress = site.Url };

        (await browser.GetAsync("/dev/stripe/pay/cs_test_0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_browser_is_told_that_the_form_may_lead_to_the_provider_and_nowhere_else()
    {
        await using var site = await OpenSite.Open(
            change: null,
            ("Stripe:SecretKey", "sk_test_1"),
            ("Stripe:WebhookSecret", "whsec_1")
        );
        using var browser = new HttpClient { BaseAddress = site.Url };

        Targets(await browser.GetAsync("/orders/none")).ShouldBe("form-action 'self' https://checkout.stripe.com");
        Targets(await browser.GetAsync("/account/sign-in")).ShouldBe("form-action 'self'");
        // With keys of a real account there is no sandbox.
        (await browser.GetAsync("/dev/stripe")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync("/dev/stripe/v1/refunds")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Targets(HttpResponseMessage answer) =>
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .Split("; ")
            .Single(d => d.StartsWith("form-action", StringComparison.Ordinal));

    private static Task<int> Settled(EventFlyDbContext db) =>
        db.LedgerEntries.CountAsync(l => l.Account == Core.Payments.Ledger.LedgerEntry.Clearing);
}
