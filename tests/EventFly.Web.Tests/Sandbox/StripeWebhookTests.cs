using System.Net;
using System.Text;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>What Stripe tells on its own: late, twice, out of turn, not at all; and what others tell in its name.</summary>
public sealed class StripeWebhookTests
{
    private const string Secret = "whsec_of_this_test";

    private const string Good = "4242424242424242";

    [Fact]
    public async Task Told_five_times_and_out_of_turn_it_is_one_payment_and_one_ticket()
    {
        await using var site = await OpenSite.Open();
        await Sandbox(site).Behave(new SandboxHabits(Copies: 5, Shuffles: true), CancellationToken.None);
        using var buyer = await CardBuyer.AtThePaymentPage(site);

        await buyer.Try(Good);

        // Nobody comes back from the payment page: only the messages tell.
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        await Eventually.Holds(async () =>
            (await Sandbox(site).Look(CancellationToken.None)).Messages is { Count: 10 } told
            && told.All(m => m.IsDelivered)
        );
        (await site.Read(db => db.Messages.CountAsync())).ShouldBe(1);
        (await site.Read(db => db.Tickets.CountAsync())).ShouldBe(1);
        (await site.Read(db => db.LedgerEntries.ToListAsync())).Sum(l => l.Amount.Minor).ShouldBe(0);
        (await site.Read(db => db.LedgerEntries.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Told_nothing_the_next_look_finds_the_payment()
    {
        await using var site = await OpenSite.Open();
        await Sandbox(site).Behave(new SandboxHabits(Drops: true), CancellationToken.None);
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        await buyer.Try(Good);
        var before = await buyer.Order();

        foreach (var payment in await site.Do(new ListOpenPayments(), Actor.System))
        {
            await site.Do(new ReconcilePayment(payment), Actor.System);
        }

        before.State.ShouldBe(OrderState.Pending);
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        (await site.Read(db => db.Messages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_refund_of_ours_is_given_once_however_often_it_is_sent()
    {
        await using var site = await OpenSite.Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        await buyer.Try(Good);
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        var order = await buyer.Order();
        var ticket = await site.Read(db => db.Tickets.Select(t => t.Id).SingleAsync());
        await site.Do(new RefundTickets(order.Event, order.Id, [ticket]), Actor.System);
        await Eventually.Holds(async () => await site.Read(db => db.Refunds.CountAsync()) == 1);
        var refund = await site.Read(db => db.Refunds.Select(r => new { r.Id, r.Amount }).SingleAsync());
        var provider = site.Services.GetRequiredService<IPaymentProvider>();
        var page = await site.Read(db => db.Payments.AsNoTracking().SingleAsync());

        // Killed between the provider's answer and our note of it, and begun anew.
        var first = await provider.Refund(
            page.Reference!,
            refund.Id,
            refund.Amount,
            fromPayee: false,
            CancellationToken.None
        );
        var second = await provider.Refund(
            page.Reference!,
            refund.Id,
            refund.Amount,
            fromPayee: false,
            CancellationToken.None
        );
        await site.Do(new SendRefund(refund.Id), Actor.System);

        second.ShouldBe(first);
        (await Sandbox(site).Look(CancellationToken.None)).Pages.Single().Refunded.ShouldBe(refund.Amount);
        await Eventually.Holds(async () =>
            (await Sandbox(site).Look(CancellationToken.None))
                .Messages.Single(m => m.Kind == "refund.created")
                .IsDelivered
        );
        (await site.Read(db => db.Refunds.SingleAsync())).Reference.ShouldBe(first.Reference);
        (await site.Read(db => db.LedgerEntries.CountAsync())).ShouldBe(4);
        (await site.Read(db => db.LedgerEntries.ToListAsync())).Sum(l => l.Amount.Minor).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_in_our_own_words_is_taken_and_repeated_changes_nothing()
    {
        await using var site = await Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        var message = await Completed(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Tell(buyer, message, Signed(message))));

        answers.ShouldAllBe(a => a == HttpStatusCode.OK);
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        (await site.Read(db => db.Messages.CountAsync())).ShouldBe(1);
        (await site.Read(db => db.LedgerEntries.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task What_Stripe_did_not_sign_is_refused_and_writes_nothing()
    {
        await using var site = await Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        var message = await Completed(site);
        var minutesAgo = TimeProvider.System.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds();
        (string Body, string Signature)[] forged =
        [
            (message, ""),
            (message, "nonsense"),
            (message, "t=1,v1=00"),
            (message, $"t={TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}"),
            (message, Signed(message, "whsec_of_somebody_else")),
            (message, EventUtility.GenerateSignatureHeader(message, Secret, minutesAgo)),
            (message.Replace("1900", "100", StringComparison.Ordinal), Signed(message)),
            (message + " ", Signed(message)),
            ("", Signed("")),
            ("not json", Signed("not json")),
            ("[]", Signed("[]")),
        ];

        foreach (var (body, signature) in forged)
        {
            (await Tell(buyer, body, signature)).ShouldBe(HttpStatusCode.BadRequest, $"{signature} {body}");
        }

        (await buyer.Order()).State.ShouldBe(OrderState.Pending);
        (await site.Read(db => db.Messages.CountAsync())).ShouldBe(0);
        (await site.Read(db => db.LedgerEntries.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("customer.created", "customer")]
    [InlineData("checkout.session.completed", "checkout.session")]
    [InlineData("something.of.tomorrow", "thing")]
    public async Task Of_what_is_none_of_our_business_nothing_is_written(string kind, string about)
    {
        await using var site = await Open();
        using var buyer = await CardBuyer.AtThePaymentPage(site);
        var message = Message(kind, $$"""{"id":"x_1","object":"{{about}}","payment_status":"paid","metadata":{ } }""");

        (await Tell(buyer, message, Signed(message))).ShouldBe(HttpStatusCode.OK);

        (await site.Read(db => db.Messages.CountAsync())).ShouldBe(0);
        (await buyer.Order()).State.ShouldBe(OrderState.Pending);
    }

    private static ICardSandbox Sandbox(OpenSite site) => site.Services.GetRequiredService<ICardSandbox>();

    private static Task<OpenSite> Open() => OpenSite.Open(change: null, ("Stripe:WebhookSecret", Secret));

    private static async Task<HttpStatusCode> Tell(CardBuyer buyer, string body, string signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);
        using var answer = await buyer.Browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Signed(string body, string secret = Secret) =>
        EventUtility.GenerateSignatureHeader(body, secret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>That the page of the only order was paid.</summary>
    private static async Task<string> Completed(OpenSite site)
    {
        var payment = await site.Read(db => db.Payments.AsNoTracking().SingleAsync());
        return Message(
            "checkout.session.completed",
            $$"""
            {"id":"{{payment.Reference}}","object":"checkout.session","status":"complete","payment_status":"paid",
             "amount_total":1900,"currency":"eur","metadata":{"payment":"{{payment.Id}}" } }
            """
        );
    }

    private static string Message(string kind, string about) =>
        $$"""
            {"id":"evt_1","object":"event","api_version":"{{StripeConfiguration.ApiVersion}}","created":1,"type":"{{kind}}",
             "data":{"object":{{about}} } }
            """;
}
