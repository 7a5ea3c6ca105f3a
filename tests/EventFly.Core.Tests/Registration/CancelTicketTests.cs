using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class CancelTicketTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_ticket_given_back_is_free_for_someone_else_and_only_once(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 2);
        await app.Ticket(card, "Jonas", "jonas@example.org");
        var (order, ticket) = await app.Ticket(card);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => app.UseCases.Run(Actor.Anyone, new CancelTicket(order.Key, ticket.Id))))
        );

        answers.ShouldAllBe(a => a.IsDone);
        (await app.Read(db => db.TicketTypes.Where(t => t.Id == type).Select(t => t.Sold).SingleAsync())).ShouldBe(1);
        (await app.Do(new GetOrder(order.Key))).State.ShouldBe(OrderState.Cancelled);
        (await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, type))).IsDone.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_last_two_tickets_given_back_at_once_close_the_order(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 40);
        for (var i = 0; i < 8; i++)
        {
            var receipt = await app.Do(Ticketing.Wish(card, type, quantity: 2), Actor.Anyone);
            var order = await app.Do(new GetOrder(receipt.Key), Actor.Anyone);

            await Task.WhenAll(
                order.Tickets.Select(t => Task.Run(() => app.Do(new CancelTicket(order.Key, t.Id), Actor.Anyone)))
            );

            (await app.Do(new GetOrder(receipt.Key), Actor.Anyone)).State.ShouldBe(OrderState.Cancelled);
        }

        (await app.Read(db => db.TicketTypes.SingleAsync(t => t.Id == type))).Sold.ShouldBe(0);
    }

    [Fact]
    public async Task A_ticket_that_came_in_stays()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);
        await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);

        var refused = await app.UseCases.Run(Actor.Anyone, new CancelTicket(order.Key, ticket.Id));

        refused.Fault!.Code.ShouldBe("registration.already-inside");
    }

    [Fact]
    public async Task The_link_of_one_order_does_not_cancel_the_ticket_of_another()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (_, ticket) = await app.Ticket(card);
        var (other, _) = await app.Ticket(card, "Eve", "eve@example.org");

        var refused = await app.UseCases.Run(Actor.Anyone, new CancelTicket(other.Key, ticket.Id));

        refused.Fault!.Code.ShouldBe("not-found");
    }
}
