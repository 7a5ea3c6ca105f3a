using EventFly.Core.Kernel;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class ExportsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Orders_and_money_book_say_what_was_sold_and_what_went_back(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 10);
        await sale.App.Do(
            new ChangeTicketType(
                sale.Event.Id,
                sale.Type,
                new TicketTypeDetails("Supporter", 11.90m, 10) { TaxRate = 19 }
            ),
            sale.Owner
        );
        var order = await sale.Order(quantity: 3);
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        var ticket = (await sale.App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0].Id;
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [ticket]), sale.Owner);
        await sale.SeeToPayments();
        await sale.SeeToPayments();

        var row = (await sale.App.Orders(sale.Event.Id, sale.Owner)).Rows.Single();
        var book = (await sale.App.Ledger(sale.Event.Id, sale.Owner)).Rows;

        (row.Tickets, row.Total.Minor, row.Tax.Minor, row.Returned.Minor).ShouldBe((3, 3570, 570, 1190));
        row.State.ShouldBe(OrderState.PartlyRefunded);
        book.Sum(l => l.Amount.Minor).ShouldBe(0);
        book.Where(l => l.Account == LedgerEntry.Tax).Select(l => l.Amount.Minor).ShouldBe([-570, 190]);
        book.ShouldAllBe(l => l.Order == order.Order);
    }
}
