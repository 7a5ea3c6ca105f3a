using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>Buyer and organizer say to whom an invoice is written, each on a page of their own.</summary>
public sealed class InvoiceAddressTests
{
    private static readonly BuyerDetails Company = new("Łódź Widgets Sp. z o.o.", "Rynek 1\n90-001 Łódź", "", "PO 7");

    private static readonly BuyerDetails Branch = Company with { Address = "Rynek 2\n31-042 Kraków" };

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_two_who_looked_at_the_same_address_one_is_saved_and_the_other_is_told(
        DatabaseProvider database
    )
    {
        await using var books = await Bookkeeping.Start(database, details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        var order = await books.Bought();
        var none = await Seen();

        foreach (var (company, branch) in new[] { (Company, Branch), (Company with { Reference = "A" }, Branch) })
        {
            var seen = await Seen();
            var answers = await Task.WhenAll(
                sale.App.UseCases.Run(Actor.Anyone, new ChangeInvoiceAddress(order.Key, company, seen)),
                sale.App.UseCases.Run(sale.Owner, new AddressInvoice(sale.Event.Id, order.Order, branch, seen))
            );
            answers.Count(a => a.IsDone).ShouldBe(1);
            var told = answers.Single(a => !a.IsDone).Fault!;
            (told.Code, told.Kind).ShouldBe(("payments.address-changed", FaultKind.Outdated));
        }

        // Once each said that they saw it, and once without saying so.
        await sale.App.Do(new ChangeInvoiceAddress(order.Key, Branch, await Seen()), Actor.Anyone);
        await sale.App.Do(new AddressInvoice(sale.Event.Id, order.Order, Branch, none), sale.Owner);
        await sale.App.Do(new AddressInvoice(sale.Event.Id, order.Order, Company), sale.Owner);

        none.ShouldBe(0);
        var now = await sale.App.Do(new ListInvoicesOfOrder(sale.Event.Id, order.Order), sale.Owner);
        (now.Buyer, now.Version).ShouldBe((Company, await Seen()));
        await books.ShouldAgreeWithTheLedger();

        async Task<long> Seen() => (await sale.App.Do(new GetOrderInvoices(order.Key), Actor.Anyone)).Version;
    }
}
