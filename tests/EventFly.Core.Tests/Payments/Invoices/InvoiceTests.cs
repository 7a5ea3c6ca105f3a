using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>What is written for a buyer's books, from the payment to the last coin that goes back.</summary>
public sealed class InvoiceTests
{
    private static readonly BuyerDetails Company = new("Łódź Widgets Sp. z o.o.", "Rynek 1\n90-001 Łódź", "", "PO 7");

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_paid_order_gets_one_invoice_and_what_goes_back_a_credit_note(DatabaseProvider database)
    {
        await using var books = await Bookkeeping.Start(database);
        var order = await books.Bought();
        var other = await books.Bought("tom@example.org", "Tom");
        books.Sale.App.Clock.Advance(TimeSpan.FromDays(40));
        var dinner = (await books.Sale.Tickets(order)).Single(t => t.TypeName == "Dinner").Id;
        await books.App.Do(new RefundTickets(books.Sale.Event.Id, order.Order, [dinner]), books.Sale.Owner);
        await books.Sale.SeeToPayments();
        await books.Sale.SeeToPayments();

        var written = await books.Written(order);

        written
            .Select(i => (i.Kind, i.Number, i.Total.Minor, i.Tax))
            .ShouldBe([
                (InvoiceKind.Invoice, "AB-00001", 4520, 520),
                (InvoiceKind.CreditNote, "AB-00003", -2140, -140),
            ]);
        written[1].Refers.ShouldBe(written[0].Id);
        var content = written[0].Content;
        content.Sums.ShouldBe([new InvoiceSum(19_000, 2000, 380, 2380), new InvoiceSum(7_000, 2000, 140, 2140)]);
        (content.Seller.VatId, content.IssuedOn).ShouldBe(("DE123456789", new DateOnly(2026, 9, 12)));
        written[1].Content.Refers.ShouldBe(new InvoiceReference("AB-00001", new DateOnly(2026, 9, 12)));

        var taxes = await books.Taxes();
        taxes
            .Rows.Select(r => (r.Month, r.Rate, r.Sold.Gross.Minor, r.Returned.Gross.Minor, r.Balance.Tax.Minor))
            .ShouldBe([("2026-10", 7, 0, 2140, -140), ("2026-09", 19, 4760, 0, 760), ("2026-09", 7, 4280, 0, 280)]);
        await books.ShouldAgreeWithTheLedger();

        var owner = books.Sale.Owner;
        var page = await books.App.Do(new ListInvoices(books.Seller, "AB-00003 lindqvist", null, 0), owner);
        page.Rows.ShouldHaveSingleItem().Refers.ShouldBe("AB-00001");
        page.Months.ShouldBe([new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 1)]);
        page.Events.Values.ShouldHaveSingleItem().Id.ShouldBe(books.Sale.Event.Id);
        var september = await books.App.Invoices(books.Seller, new DateOnly(2026, 9, 12), owner);
        september.Rows.Select(r => r.Number).ShouldBe(["AB-00001", "AB-00002"]);
        (await books.Written(other)).ShouldHaveSingleItem().Buyer.ShouldBe("Tom");
        var pdf = await books.App.Do(new PrintInvoice(order.Key, written[1].Id), Actor.Anyone);
        pdf.Number.ShouldBe("AB-00003");
        (await books.App.Do(new PrintOwnInvoice(books.Seller, written[1].Id), owner)).Pdf.ShouldBe(pdf.Pdf);
        (await books.App.UseCases.Run(Actor.Anyone, new PrintInvoice(other.Key, written[1].Id))).Fault.ShouldBe(
            Fault.NotVisible
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Another_address_takes_the_invoice_back_and_writes_it_anew_until_money_went_back(
        DatabaseProvider database
    )
    {
        await using var books = await Bookkeeping.Start(database);
        var order = await books.Bought();

        await books.App.Do(new ChangeInvoiceAddress(order.Key, Company), Actor.Anyone);
        await books.App.Do(new ChangeInvoiceAddress(order.Key, Company), Actor.Anyone);

        var written = await books.Written(order);
        written
            .Select(i => (i.Kind, i.Number, i.Total.Minor, i.Buyer))
            .ShouldBe([
                (InvoiceKind.Invoice, "AB-00001", 4520, "Maya Lindqvist"),
                (InvoiceKind.CreditNote, "AB-00002", -4520, "Maya Lindqvist"),
                (InvoiceKind.Invoice, "AB-00003", 4520, Company.Company),
            ]);
        await books.ShouldAgreeWithTheLedger();

        var ticket = (await books.Sale.Tickets(order))[0].Id;
        await books.App.Do(new RefundTickets(books.Sale.Event.Id, order.Order, [ticket]), books.Sale.Owner);
        await books.Sale.SeeToPayments();
        var late = await books.App.UseCases.Run(Actor.Anyone, new ChangeInvoiceAddress(order.Key, BuyerDetails.None));

        late.Fault!.Code.ShouldBe("payments.invoice-final");
        written = await books.Written(order);
        written[^1].Refers.ShouldBe(written[2].Id);
        written[^1].Buyer.ShouldBe(Company.Company);
        (await books.App.Do(new GetOrderInvoices(order.Key), Actor.Anyone)).CanChange.ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_from_before_the_payment_stands_on_the_first_invoice_and_its_letter_names_it()
    {
        var letters = new Letters();
        await using var books = await Bookkeeping.Start(letters: letters);
        var order = await books.Sale.Order(quantity: 1);

        await books.App.Do(new ChangeInvoiceAddress(order.Key, Company), Actor.Anyone);
        var wrong = await books.App.UseCases.Run(
            Actor.Anyone,
            new ChangeInvoiceAddress(order.Key, Company with { VatId = "12345" })
        );
        await books.Sale.PayOnPage(order);
        await books.Sale.SeeToPayments();

        wrong.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("vatId");
        (await books.Written(order)).ShouldHaveSingleItem().Buyer.ShouldBe(Company.Company);
        letters.Sent.ShouldHaveSingleItem().Text.ShouldContain("Your invoice AB-00001");
    }

    [Fact]
    public async Task While_nobody_writes_invoices_there_is_none_and_later_one_is_written_by_hand()
    {
        await using var books = await Bookkeeping.Start(isWriting: false);
        var order = await books.Bought();
        var ticket = (await books.Sale.Tickets(order))[0].Id;
        await books.App.Do(new RefundTickets(books.Sale.Event.Id, order.Order, [ticket]), books.Sale.Owner);
        await books.Sale.SeeToPayments();
        var byHand = new WriteInvoice(books.Sale.Event.Id, order.Order);

        var tooEarly = await books.App.UseCases.Run(books.Sale.Owner, byHand);
        var incomplete = await books.App.UseCases.Run(
            books.Sale.Owner,
            new ChangeInvoicing(books.Seller, IssuerDetails.Empty, IsWriting: true)
        );
        (await books.Written(order)).ShouldBeEmpty();
        await books.Switch(true);
        await books.App.Do(byHand, books.Sale.Owner);
        await books.App.Do(byHand, books.Sale.Owner);

        tooEarly.Fault!.Code.ShouldBe("payments.no-invoice");
        incomplete.Fault!.Fields.Select(f => f.Field).ShouldBe(["legalName", "address", "country", "taxNumber"]);
        (await books.Written(order)).Select(i => i.Kind).ShouldBe([InvoiceKind.Invoice, InvoiceKind.CreditNote]);
    }

    [Fact]
    public async Task A_refund_that_did_not_arrive_is_corrected_and_one_given_past_us_is_divided_among_the_rates()
    {
        await using var books = await Bookkeeping.Start();
        var order = await books.Bought();
        var money = await books.App.Read(db =>
            db.Payments.Where(p => p.Order == order.Order).Select(p => p.MoneyReference).SingleAsync()
        );
        await Told("by-hand", new RefundNews(money!, "by-hand", new Money(1000, "EUR"), null));
        await books.App.DeliverOutbox();
        await Told("failed", new RefundNews(money!, "by-hand", new Money(1000, "EUR"), null, IsFailed: true));
        await books.Sale.SeeToPayments();
        var refund = await books.App.Read(db => db.Refunds.SingleAsync());
        await books.App.Do(new GiveBackAgain(books.Sale.Event.Id, order.Order, refund.Id.Value), books.Sale.Owner);
        await books.Sale.SeeToPayments();
        await books.Sale.SeeToPayments();

        var written = await books.Written(order);
        // 23.80 at 19 % and 21.40 at 7 %: 10.00 of them are 5.27 and 4.73.
        written[1]
            .Content.Sums.ShouldBe([new InvoiceSum(19_000, -443, -84, -527), new InvoiceSum(7_000, -442, -31, -473)]);
        written
            .Select(i => (i.Kind, i.Total.Minor))
            .ShouldBe([
                (InvoiceKind.Invoice, 4520),
                (InvoiceKind.CreditNote, -1000),
                (InvoiceKind.Correction, 1000),
                (InvoiceKind.CreditNote, -1000),
            ]);
        await books.ShouldAgreeWithTheLedger();

        Task<Done> Told(string id, RefundNews news) =>
            books.App.Do(
                new TakeMessage(new ProviderMessage("card-desk", id, "refund.updated", Returned: news)),
                Actor.System
            );
    }

    [Fact]
    public async Task What_a_bank_takes_for_good_takes_its_tax_along()
    {
        await using var books = await Bookkeeping.Start();
        var order = await books.Bought();
        var money = await books.App.Read(db =>
            db.Payments.Where(p => p.Order == order.Order).Select(p => p.MoneyReference).SingleAsync()
        );
        var news = new DisputeNews(
            money!,
            "dispute-1",
            new Money(4520, "EUR"),
            "fraudulent",
            DisputeState.Lost,
            IsMoneyGone: true,
            null,
            null,
            TestApp.Now,
            TestApp.Now
        );
        await books.App.Do(
            new TakeMessage(new ProviderMessage("card-desk", "told", "dispute.closed", Disputed: news)),
            Actor.System
        );
        await books.Sale.SeeToPayments();

        (await books.Written(order))
            .Select(i => (i.Kind, i.Tax))
            .ShouldBe([(InvoiceKind.Invoice, 520L), (InvoiceKind.CreditNote, -520L)]);
        (await books.Sale.Balance(order))["tax"].ShouldBe(0);
        await books.ShouldAgreeWithTheLedger();
    }

    [Fact]
    public async Task What_is_written_cannot_be_changed_and_an_event_that_comes_twice_writes_nothing_twice()
    {
        await using var books = await Bookkeeping.Start();
        var order = await books.Bought();
        await using var scope = books.App.Services.CreateAsyncScope();
        var keeper = ActivatorUtilities.CreateInstance<KeepInvoices>(scope.ServiceProvider);
        await keeper.Follow(
            new Core.Registration.Contracts.InvoiceDue(books.Sale.Event.Id, order.Order, TestApp.Now),
            CancellationToken.None
        );
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        await db.SaveChangesAsync();

        var invoice = await db.Invoices.SingleAsync();
        db.Entry(invoice).Property(i => i.Number).CurrentValue = "AB-99999";
        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain(
            "Number"
        );
    }
}
