using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>Disputes and refused refunds, from the sandbox's buttons by its messages to the ledger.</summary>
public sealed class SandboxDisputeTests
{
    private const string Page = "/dev/stripe";

    [Theory]
    [InlineData("win", "Won", "clearing 400, disputed 0, fees 1500, sales -1900")]
    [InlineData("lose", "Lost", "clearing -1500, disputed 0, fees 1500, sales 0")]
    public async Task A_dispute_told_twice_and_out_of_turn_has_one_end(string form, string field, string balance)
    {
        await using var site = await OpenSite.Open();
        await Sandbox(site).Behave(new SandboxHabits(Copies: 2, Shuffles: true), CancellationToken.None);
        using var buyer = await Paid(site);
        var id = buyer.PayPage.Split('/')[^1];

        await Send(buyer, "dispute", "Disputed", id);
        await Send(buyer, "dispute", "Disputed", id);
        await Eventually.Holds(async () => await site.Read(db => db.Disputes.CountAsync()) == 1);
        await Send(buyer, form, field, id);
        await Send(buyer, form, field, id);

        await Eventually.Holds(async () => await Balance(site) == balance);
        await AllTold(site);
        (await Balance(site)).ShouldBe(balance);
        (await site.Read(db => db.Disputes.SingleAsync())).State.ToString().ShouldBe(field);
        (await buyer.Order()).State.ShouldBe(OrderState.Paid);
    }

    [Fact]
    public async Task A_refund_that_the_bank_refuses_is_with_us_again_and_can_be_given_once_more()
    {
        await using var site = await OpenSite.Open();
        await Sandbox(site).Behave(new SandboxHabits(Copies: 2, Shuffles: true), CancellationToken.None);
        using var buyer = await Paid(site);
        var id = buyer.PayPage.Split('/')[^1];
        var order = await buyer.Order();
        var ticket = await site.Read(db => db.Tickets.Select(t => t.Id).SingleAsync());
        await site.Do(new RefundTickets(order.Event, order.Id, [ticket]), Actor.System);
        await SendRefunds(site, count: 1);

        await Send(buyer, "refuse", "Refused", id);
        await Send(buyer, "refuse", "Refused", id);
        await Eventually.Holds(async () => await Balance(site) == "clearing 1900, sales -1900");
        var failed = await site.Read(db => db.Refunds.AsNoTracking().SingleAsync());
        await site.Do(new GiveBackAgain(order.Event, order.Id, failed.Id.Value), Actor.System);
        await SendRefunds(site, count: 2);

        failed.Failure.ShouldBe("expired_or_canceled_card");
        await AllTold(site);
        (await Balance(site)).ShouldBe("clearing 0, sales 0");
        var page = (await Sandbox(site).Look(CancellationToken.None)).Pages.Single();
        page.Refunded.ShouldBe(page.Amount);
    }

    private static ICardSandbox Sandbox(OpenSite site) => site.Services.GetRequiredService<ICardSandbox>();

    private static async Task<CardBuyer> Paid(OpenSite site)
    {
        var buyer = await CardBuyer.AtThePaymentPage(site);
        await buyer.Try("4242424242424242");
        await Eventually.Holds(async () => (await buyer.Order()).State is OrderState.Paid);
        return buyer;
    }

    private static async Task SendRefunds(OpenSite site, int count)
    {
        await Eventually.Holds(async () => await site.Read(db => db.Refunds.CountAsync()) == count);
        foreach (var refund in await site.Do(new ListUnsentRefunds(), Actor.System))
        {
            await site.Do(new SendRefund(refund), Actor.System);
        }
    }

    private static Task AllTold(OpenSite site) =>
        Eventually.Holds(async () =>
            (await Sandbox(site).Look(CancellationToken.None)).Messages.All(m => m.IsDelivered)
        );

    private static async Task Send(CardBuyer buyer, string form, string field, string value) =>
        await Site.Post(buyer.Browser, Page, Page, new() { ["_handler"] = form, [field] = value });

    private static async Task<string> Balance(OpenSite site) =>
        string.Join(
            ", ",
            (await site.Read(db => db.LedgerEntries.AsNoTracking().ToListAsync()))
                .GroupBy(l => l.Account)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Sum(l => l.Amount.Minor)}")
        );
}
