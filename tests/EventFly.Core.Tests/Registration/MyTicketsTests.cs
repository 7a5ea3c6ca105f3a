using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class MyTicketsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_passed_on_is_among_the_tickets_of_whoever_has_it_now_and_of_nobody_else(
        DatabaseProvider database
    )
    {
        await using var app = await Ticketing.Start(database);
        var (pia, tom) = (await app.Person("Pia"), await app.Person("Tom"));
        var card = await app.OpenEvent(await app.Person("Olena"));
        var order = await app.Do(Ticketing.Wish(card, await app.FreeAdmission(card), 2), pia);
        var tickets = (await app.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets;
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Do(new PassTicketOn(order.Key, tickets[0].Id, new Guest("Tom", "TOM@example.org")), Actor.Anyone);

        var his = (await app.Do(new MyTickets(), tom)).ShouldHaveSingleItem();
        var hers = (await app.Do(new MyTickets(), pia)).ShouldHaveSingleItem();

        (his.Event.Id, his.Tickets, his.Ticket).ShouldBe((card.Id, 1, tickets[0].Id));
        his.Page.ShouldBe($"/orders/{his.OrderKey}/tickets/{tickets[0].Id}");
        (await app.Do(new GetTicket(his.OrderKey, tickets[0].Id), Actor.Anyone)).Ticket.AttendeeName.ShouldBe("Tom");
        (hers.Tickets, hers.PassedOn, hers.Page).ShouldBe((1, 1, $"/orders/{order.Key}"));

        // Passed on once more it is somebody else's, and a ticket that came back to its buyer is theirs as any other.
        await app.Do(new PassTicketOn(his.OrderKey, tickets[0].Id, new Guest("Pia", "pia@example.org")), Actor.Anyone);
        (await app.Do(new MyTickets(), tom)).ShouldBeEmpty();
        var back = await app.Do(new MyTickets(), pia);
        back.Select(o => (o.Ticket, o.Tickets)).ShouldBe([(tickets[0].Id, 1), (null, 1)]);
        await app.Do(new CancelTicket(back[0].OrderKey, tickets[0].Id), Actor.Anyone);
        (await app.Do(new MyTickets(), pia))[0].Tickets.ShouldBe(0);
    }
}
