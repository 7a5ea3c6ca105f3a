using Bunit;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Tickets;
using EventFly.Web.Tests.Organizer.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Tickets;

public sealed class TakeOrderPageTests
{
    [Fact]
    public async Task An_order_is_taken_at_a_price_of_ones_own_for_money_that_is_there()
    {
        await using var desk = await SalesDesk<TakeOrderPage>.Open(planned: new TicketTypeDetails("Balcony", 40, 10));

        await desk.Type("pick-quantity", "2", which: 1);
        await desk.Type("pick-price", "12,50", which: 1);
        await desk.Page.Sees("take-total", "€25.00");
        await desk.Type("take-name", "Maya Lindqvist");
        await desk.Type("take-email", "maya@example.org");
        await desk.Choose("[data-way=ByHand]", true);
        await desk.Choose("[data-testid=pay-note]", "cash");
        await desk.Click("take-send");

        await desk.Page.Settles(() => desk.App.Read(db => db.Orders.AnyAsync()).GetAwaiter().GetResult());
        var order = await desk.App.Read(db => db.Orders.SingleAsync());
        (order.State, order.Total.Minor, order.Email).ShouldBe((OrderState.Paid, 2500, "maya@example.org"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var desk = await SalesDesk<TakeOrderPage>.Open(planned: new TicketTypeDetails("Balcony", 40, 10));

        await desk.Type("pick-quantity", "two", which: 1);
        await desk.Type("take-email", "maya");
        await desk.Choose("[data-way=OnInvoice]", true);
        await desk.Click("take-send");
        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 1);
        desk.Page.Find("#tickets-error").TextContent.ShouldBe("Write how many as a whole number.");

        await desk.Type("pick-quantity", "2", which: 1);
        await desk.Click("take-send");

        await desk.Page.Settles(() => desk.Page.FindAll("[role=alert] a").Count == 4);
        desk.Page.FindAll("[role=alert] a")
            .Select(a => a.GetAttribute("href")!.Split('#')[1])
            .ShouldBe(["name", "email", "payTo", "dueOn"]);
        desk.Page.Field("take-email").GetAttribute("value").ShouldBe("maya");
        (await desk.App.Read(db => db.Orders.CountAsync())).ShouldBe(0);
    }
}
