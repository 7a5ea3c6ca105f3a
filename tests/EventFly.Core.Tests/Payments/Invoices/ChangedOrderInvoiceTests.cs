using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>What is written for orders that are paid in parts, by hand, or on invoice.</summary>
public sealed class ChangedOrderInvoiceTests
{
    private static readonly BuyerDetails Company = new("Łódź Widgets Sp. z o.o.", "Rynek 1\n90-001 Łódź", "", "PO 7");

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_dearer_ticket_gets_an_invoice_of_its_difference_and_the_books_agree_until_all_went_back(
        DatabaseProvider database
    )
    {
        await using var books = await Bookkeeping.Start(database, details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        var vip = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("VIP", 23.80m, 5) { TaxRate = 19 }),
            sale.Owner
        );
        var order = await books.Bought();
        var ticket = (await sale.Tickets(order)).First(t => t.TypeName == "Supporter");

        await sale.App.Do(OrderChangeTests.Exchange(sale, order, ticket, vip, PayWay.Link), sale.Owner);
        await OrderChangeTests.PayChange(sale, order);

        var written = await books.Written(order);
        written
            .Select(i => (i.Kind, i.Number, i.Total.Minor, i.Tax))
            .ShouldBe([(InvoiceKind.Invoice, "AB-00001", 4520, 520), (InvoiceKind.Invoice, "AB-00002", 1190, 190)]);
        written[1].Content.Lines.ShouldHaveSingleItem().Text.ShouldBe("VIP instead of Supporter");
        await books.ShouldAgreeWithTheLedger();

        var all = (await sale.Tickets(order)).Select(t => t.Id).ToList();
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, all), sale.Owner);
        await sale.SeeToPayments();
        await sale.SeeToPayments();

        written = await books.Written(order);
        written.Sum(i => i.Total.Minor).ShouldBe(0);
        written.Sum(i => i.Tax).ShouldBe(0);
        await books.ShouldAgreeWithTheLedger();
        (await books.Taxes()).Rows.ShouldAllBe(r => r.Balance.Gross.Minor == 0 && r.Balance.Tax.Minor == 0);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
    }

    [Fact]
    public async Task Another_address_writes_every_invoice_of_the_order_anew()
    {
        await using var books = await Bookkeeping.Start(details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        var order = await books.Bought();
        await sale.App.Do(OrderChangeTests.Add(sale, order, 1, PayWay.ByHand), sale.Owner);
        await sale.SeeToPayments();

        await sale.App.Do(new ChangeInvoiceAddress(order.Key, Company), Actor.Anyone);

        (await books.Written(order))
            .Select(i => (i.Kind, i.Total.Minor, i.Buyer == Company.Company))
            .ShouldBe([
                (InvoiceKind.Invoice, 4520, false),
                (InvoiceKind.Invoice, 1190, false),
                (InvoiceKind.CreditNote, -4520, false),
                (InvoiceKind.Invoice, 4520, true),
                (InvoiceKind.CreditNote, -1190, false),
                (InvoiceKind.Invoice, 1190, true),
            ]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task On_invoice_the_invoice_comes_first_is_taken_back_unpaid_and_written_anew_for_late_money(
        DatabaseProvider database
    )
    {
        await using var books = await Bookkeeping.Start(database, details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        var order = await ManualOrderTests.OnInvoice(sale);
        await sale.SeeToPayments();

        var invoice = (await books.Written(order)).ShouldHaveSingleItem();
        invoice.Total.Minor.ShouldBe(2380);
        invoice.Content.PayUntil.ShouldNotBeNull();
        (await books.Taxes()).Rows.ShouldBeEmpty();

        sale.App.Clock.Advance(TimeSpan.FromDays(9));
        await sale.App.Do(new ExpireOrders(), Actor.System);
        await sale.SeeToPayments();
        (await books.Written(order))[^1].Content.Reason.ShouldBe(InvoiceReason.NotPaid);

        await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "bank"), sale.Owner);
        await sale.SeeToPayments();
        var written = await books.Written(order);
        written.Select(i => i.Total.Minor).ShouldBe([2380, -2380, 2380]);
        written[^1].Content.PayUntil.ShouldBeNull();
        (await sale.StateOf(order)).ShouldBe(OrderState.Paid);
        await books.ShouldAgreeWithTheLedger();
    }

    [Fact]
    public async Task An_organizer_names_the_company_that_ordered_on_invoice_and_nobody_of_another_event_does()
    {
        await using var books = await Bookkeeping.Start(details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        var order = await ManualOrderTests.OnInvoice(sale);
        await sale.SeeToPayments();
        var stranger = await sale.App.Person("Zoe");
        var other = await sale.App.OpenEvent(stranger, ManualOrderTests.NextMonth);

        await sale.App.Do(new AddressInvoice(sale.Event.Id, order.Order, Company), sale.Owner);
        var barred = await sale.App.UseCases.Run(
            stranger,
            new AddressInvoice(sale.Event.Id, order.Order, BuyerDetails.None)
        );
        var elsewhere = await sale.App.UseCases.Run(
            stranger,
            new AddressInvoice(other.Id, order.Order, BuyerDetails.None)
        );

        barred.Fault.ShouldBe(Fault.NotVisible);
        elsewhere.Fault.ShouldBe(Fault.NotVisible);
        var listed = await sale.App.Do(new ListInvoicesOfOrder(sale.Event.Id, order.Order), sale.Owner);
        (listed.Buyer, listed.CanAddress).ShouldBe((Company, true));
        listed
            .Invoices.Select(i => (i.Kind, i.Buyer))
            .ShouldBe([
                (InvoiceKind.Invoice, "Maya Lindqvist"),
                (InvoiceKind.CreditNote, "Maya Lindqvist"),
                (InvoiceKind.Invoice, Company.Company),
            ]);
        (await books.Written(order))[^1].Content.PayUntil.ShouldNotBeNull();
    }
}
