using System.Net;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using EventFly.Web.Tests.Participant.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Sandbox;

/// <summary>Connected accounts over Stripe.net and HTTP: from the first button to money that is passed on, got back and paid out.</summary>
public sealed class SandboxPayeeTests
{
    private const string Accounts = "/dev/stripe/accounts";

    [Fact]
    public async Task All_that_is_asked_is_said_money_is_passed_on_got_back_in_parts_and_both_books_agree()
    {
        await using var site = await OpenSite.Open();
        var card = await Seller(site);
        using var browser = site.Browser();
        await Onboard(site, card, browser, "Complete");
        await Eventually.Holds(async () => (await Theirs(site)).State is PayeeState.Ready);
        var order = await Buy(site, browser, card, quantity: 2);
        var paid = await Balance(site);
        var payments = await site.Read(db => db.Payments.AsNoTracking().SingleAsync());
        var tickets = await site.Read(db => db.Tickets.Select(t => t.Id).ToListAsync());

        await GiveBack(site, order, tickets[0], count: 1);
        var partly = await Balance(site);
        var has = await Has(site);
        await GiveBack(site, order, tickets[1], count: 2);

        payments.Payee.ShouldBe((await Theirs(site)).Reference);
        (payments.Fee, paid).ShouldBe((220, "clearing 220, connected 3580, platform-fee -220, sales -3580"));
        partly.ShouldBe("clearing 110, connected 1790, platform-fee -110, sales -1790");
        has.ShouldBe(1790);
        (await Balance(site)).ShouldBe("clearing 0, connected 0, platform-fee 0, sales 0");
        (await Has(site)).ShouldBe(0);
        await AllTold(site);
        (await Balance(site)).ShouldBe("clearing 0, connected 0, platform-fee 0, sales 0");
    }

    [Fact]
    public async Task Left_with_something_missing_or_refused_nothing_is_passed_on_and_a_link_works_once()
    {
        await using var site = await OpenSite.Open();
        var card = await Seller(site);
        using var browser = site.Browser();

        var (link, back) = await Onboard(site, card, browser, "Partial");
        await Eventually.Holds(async () => (await Theirs(site)).Missing.Count == 2);
        var lacking = await Theirs(site);
        using var used = await browser.GetAsync(link);
        await Buy(site, browser, card, quantity: 1);
        var next = new Uri(await site.Do(new ContinuePayee(card.Organization), Actor.System)).AbsolutePath;
        await Say(browser, next, "Refused");
        await Eventually.Holds(async () => (await Theirs(site)).Missing.Count == 0);

        back.ShouldEndWith("/payouts?back=1");
        lacking.State.ShouldBe(PayeeState.Begun);
        lacking.Missing.ShouldBe([PayeeDetail.Document, PayeeDetail.BankAccount]);
        lacking.DueAt.ShouldNotBeNull();
        used.Headers.Location!.ToString().ShouldEndWith("/payouts?again=1");
        (await site.Read(db => db.Payments.AsNoTracking().SingleAsync())).Payee.ShouldBeNull();
        var refused = await Theirs(site);
        (refused.State, refused.Restriction).ShouldBe((PayeeState.Begun, PayeeReport.Refused));
    }

    [Fact]
    public async Task Restricted_it_falls_back_to_the_platform_and_what_was_paid_out_cannot_be_got_back()
    {
        await using var site = await OpenSite.Open();
        var card = await Seller(site);
        using var browser = site.Browser();
        await Onboard(site, card, browser, "Complete");
        await Eventually.Holds(async () => (await Theirs(site)).State is PayeeState.Ready);
        var account = (await Theirs(site)).Reference;
        var order = await Buy(site, browser, card, quantity: 1);
        await Press(browser, "fail", "Failed", account);
        await Eventually.Holds(async () => (await Theirs(site)).PayoutFailure is "account_closed");
        await Press(browser, "pay", "Paid", account);
        await Eventually.Holds(async () => (await Theirs(site)).PayoutFailure is null);
        var sheet = await site.Do(new ListPayouts(card.Organization), Actor.System);
        var ticket = await site.Read(db => db.Tickets.Select(t => t.Id).SingleAsync());

        await GiveBack(site, order, ticket, count: 1);
        await Press(browser, "restrict", "Restricted", account);
        await Eventually.Holds(async () => (await Theirs(site)).State is PayeeState.Restricted);
        await Buy(site, browser, card, quantity: 1);
        await Press(browser, "free", "Freed", account);

        sheet
            .Payouts.Select(p => (p.State, p.Amount.Minor, p.Failure))
            .ShouldBe(
                [(PayoutState.Paid, 1775, null), (PayoutState.Failed, 1775, "account_closed")],
                ignoreOrder: true
            );
        sheet.Available.Sum(a => a.Minor).ShouldBe(0);
        (await site.Read(db => db.Refunds.SingleAsync())).IsAdvanced.ShouldBeTrue();
        (await site.Read(db => db.Payments.CountAsync(p => p.Payee == null))).ShouldBe(1);
        await Eventually.Holds(async () => (await Theirs(site)).State is PayeeState.Ready);
        (await site.Read(db => db.LedgerEntries.ToListAsync())).Sum(l => l.Amount.Minor).ShouldBe(0);
    }

    [Fact]
    public async Task Where_nothing_is_yet_a_sentence_says_what_will_come_and_no_table_is_empty()
    {
        await using var site = await OpenSite.Open();
        using var browser = site.Browser();

        var accounts = await browser.GetStringAsync(Accounts);
        var pages = await browser.GetStringAsync("/dev/stripe");
        await site.Do(new StartPayee((await Seller(site)).Organization, "DE"), Actor.System);
        var begun = await browser.GetStringAsync(Accounts);

        accounts.ShouldContain("sandbox-no-accounts");
        pages.ShouldContain("sandbox-no-pages");
        pages.ShouldContain("sandbox-no-messages");
        (accounts + pages).ShouldNotContain("<table");
        begun.ShouldContain("sandbox-account");
        begun.ShouldNotContain("sandbox-no-accounts");
    }

    [Fact]
    public async Task Whoever_does_not_have_the_key_of_the_sandbox_makes_and_reads_no_accounts()
    {
        await using var site = await OpenSite.Open();
        using var browser = site.Browser();

        using var form = new FormUrlEncodedContent([]);
        (await browser.PostAsync("/dev/stripe/v1/accounts", form)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.GetAsync("/dev/stripe/v1/payouts")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.GetAsync("/dev/stripe/onboarding/link_none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<EventCard> Seller(OpenSite site)
    {
        var card = await site.Event();
        await site.Do(new AgreeOnFee(card.Organization, new FeeRate(5, 0.30m)));
        return card;
    }

    private static async Task<(string Link, string Back)> Onboard(
        OpenSite site,
        EventCard card,
        HttpClient browser,
        string said
    )
    {
        var link = new Uri(await site.Do(new StartPayee(card.Organization, "DE"), Actor.System)).AbsolutePath;
        return (link, await Say(browser, link, said));
    }

    private static async Task<string> Say(HttpClient browser, string link, string said)
    {
        using var sent = await Site.Post(browser, link, link, new() { ["_handler"] = "answer", ["Said"] = said });
        return sent.Headers.Location!.ToString();
    }

    private static async Task Press(HttpClient browser, string form, string field, string account) =>
        await Site.Post(browser, Accounts, Accounts, new() { ["_handler"] = form, [field] = account });

    private static async Task<Order> Buy(OpenSite site, HttpClient browser, EventCard card, int quantity)
    {
        var placed = await PricedTicket.Order(site, browser, card, quantity);
        var page = placed.Headers.Location!.AbsolutePath;
        await Site.Post(browser, page, page, new() { ["_handler"] = "card", ["Card"] = "4242424242424242" });
        await Eventually.Holds(async () =>
            await site.Read(db => db.Orders.AllAsync(o => o.State != OrderState.Pending))
        );
        return await site.Read(db => db.Orders.AsNoTracking().OrderByDescending(o => o.PlacedAt).FirstAsync());
    }

    private static async Task GiveBack(OpenSite site, Order order, TicketId ticket, int count)
    {
        await site.Do(new RefundTickets(order.Event, order.Id, [ticket]), Actor.System);
        await Eventually.Holds(async () => await site.Read(db => db.Refunds.CountAsync()) == count);
        foreach (var refund in await site.Do(new ListUnsentRefunds(), Actor.System))
        {
            await site.Do(new SendRefund(refund), Actor.System);
        }
    }

    private static Task<Payee> Theirs(OpenSite site) => site.Read(db => db.Payees.AsNoTracking().SingleAsync());

    private static async Task<long> Has(OpenSite site) =>
        (await site.Services.GetRequiredService<IPayeeSandbox>().Payees(CancellationToken.None))
            .Single()
            .Balance.Sum(b => b.Minor);

    private static Task AllTold(OpenSite site) =>
        Eventually.Holds(async () =>
            (await site.Services.GetRequiredService<ICardSandbox>().Look(CancellationToken.None)).Messages.All(m =>
                m.IsDelivered
            )
        );

    private static async Task<string> Balance(OpenSite site) =>
        string.Join(
            ", ",
            (await site.Read(db => db.LedgerEntries.AsNoTracking().ToListAsync()))
                .GroupBy(l => l.Account)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Sum(l => l.Amount.Minor)}")
        );
}
