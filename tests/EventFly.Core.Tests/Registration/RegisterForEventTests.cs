using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class RegisterForEventTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_guest_without_an_account_gets_free_tickets_that_are_paid_at_once(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);

        var receipt = await app.Do(Ticketing.Wish(card, type, 2), Actor.Anyone);
        var order = await app.Do(new GetOrder(receipt.Key), Actor.Anyone);

        order.State.ShouldBe(OrderState.Paid);
        order.Tickets.Count.ShouldBe(2);
        order.Tickets.ShouldAllBe(t => t.State == TicketState.Issued && t.Code.Length == 26);
        order.Tickets[0].Code.ShouldNotBe(order.Tickets[1].Code);
        (await app.Read(db => db.TicketTypes.Select(t => t.Sold).SingleAsync())).ShouldBe(2);
        (await app.Read(db => db.LedgerEntries.CountAsync(l => l.Order == order.Id))).ShouldBe(2);
        (await app.Read(db => db.Outbox.CountAsync(m => m.Name == "registration.ticket-issued.v1"))).ShouldBe(2);
    }

    [Fact]
    public async Task One_letter_goes_out_with_every_code_and_the_link()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var card = await app.OpenEvent(await app.Person("Olena"));

        var receipt = await app.Do(Ticketing.Wish(card, await app.FreeAdmission(card), 2), Actor.Anyone);
        await app.DeliverOutbox();
        await app.DeliverOutbox();

        var letter = letters.Sent.ShouldHaveSingleItem();
        var order = await app.Do(new GetOrder(receipt.Key));
        letter.To.ShouldBe("maya@example.org");
        letter.Link.ShouldBe($"/orders/{receipt.Key}");
        letter.Text.ShouldContain(order.Tickets[0].Code);
        letter.Text.ShouldContain(order.Tickets[1].Code);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_order()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var wish = Ticketing.Wish(card, await app.FreeAdmission(card));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => app.UseCases.Run(Actor.Anyone, wish)))
        );

        answers.Select(a => a.Value.Key).Distinct().Count().ShouldBe(1);
        (await app.Read(db => db.Tickets.CountAsync())).ShouldBe(1);
        (await app.Read(db => db.TicketTypes.Select(t => t.Sold).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_order_even_when_it_took_the_last_ticket()
    {
        await using var app = await Ticketing.Start();
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 1);
        var wish = Ticketing.Wish(card, type);

        var first = await app.Do(wish, Actor.Anyone);
        var second = await app.Do(wish, Actor.Anyone);

        second.Key.ShouldBe(first.Key);
    }

    [Fact]
    public async Task The_request_key_of_one_wish_does_not_answer_another()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);
        await app.Do(Ticketing.Wish(card, type, quantity: 2, requestKey: "12345678"), Actor.Anyone);

        var other = await app.UseCases.Run(
            Actor.Anyone,
            Ticketing.Wish(card, type, quantity: 3, requestKey: "12345678")
        );

        (other.Fault!.Code, other.Fault.Kind).ShouldBe(("registration.request-key-taken", FaultKind.Contradiction));
        (await app.Read(db => db.Tickets.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_request_key_is_nothing_but_a_text_to_the_database(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);
        string[] keys =
        [
            "it's a key",
            "x') or 1=1 --",
            @"back\slash \' \x41",
            "{0} {{1}} %s $1 @p0 :p",
            "two\nlines\r\nand\ttabs",
            "ключ キー 🔑🔑🔑",
        ];

        foreach (var key in keys)
        {
            var order = await app.Do(Ticketing.Wish(card, type, requestKey: key), Actor.Anyone);
            var again = await app.Do(Ticketing.Wish(card, type, requestKey: key), Actor.Anyone);
            again.Order.ShouldBe(order.Order, key);
        }

        (await app.Read(db => db.Orders.CountAsync())).ShouldBe(keys.Length);
    }

    [Fact]
    public async Task The_request_key_of_one_guest_does_not_open_the_order_of_another()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);
        await app.Do(Ticketing.Wish(card, type, requestKey: "12345678"), Actor.Anyone);

        var other = await app.UseCases.Run(
            Actor.Anyone,
            Ticketing.Wish(card, type, email: "eve@example.org", requestKey: "12345678")
        );

        other.Fault!.Code.ShouldBe("registration.request-key-taken");
    }

    [Theory]
    [InlineData("", "maya@example.org", "name")]
    [InlineData("Maya", "maya@example", "email")]
    [InlineData("Maya", "Maya <maya@example.org>", "email")]
    public async Task What_cannot_be_used_is_said_at_its_field(string name, string email, string field)
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));

        var refused = await app.UseCases.Run(
            Actor.Anyone,
            Ticketing.Wish(card, await app.FreeAdmission(card), 1, name, email)
        );

        refused.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public async Task Nobody_gets_more_than_there_is_or_than_one_order_may_take()
    {
        await using var app = await Ticketing.Start();
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 3);

        var tooMany = await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, type, 4));
        var beyondLimit = await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, type, 11));

        tooMany.Fault!.Code.ShouldBe("registration.sold-out");
        beyondLimit.Fault!.Code.ShouldBe("registration.per-order");
        (await app.Read(db => db.TicketTypes.Select(t => t.Sold).SingleAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_order_that_cannot_be_filled_whole_takes_nothing()
    {
        await using var app = await Ticketing.Start();
        var (card, type) = await app.SmallEvent(await app.Person("Olena"), quota: 5);
        var scarce = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Front row", 0, 1)));
        var wish = Ticketing.Wish(card, type, 2) with { Picks = [new(type, 2), new(scarce, 2)] };

        var refused = await app.UseCases.Run(Actor.Anyone, wish);

        refused.Fault!.Code.ShouldBe("registration.sold-out");
        (await app.Read(db => db.TicketTypes.SumAsync(t => t.Sold))).ShouldBe(0);
    }

    [Fact]
    public async Task Priced_tickets_can_be_planned_but_not_sold_before_payments_are_set_up()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var priced = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Supporter", 19, 10)));

        var shop = await app.Do(new GetTicketShop(card.Slug), Actor.Anyone);
        var refused = await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, priced));

        shop.Offers.Single(o => o.Id == priced).State.ShouldBe(OfferState.PaymentsMissing);
        refused.Fault!.Code.ShouldBe("payments.not-configured");
        (await app.Read(db => db.TicketTypes.SumAsync(t => t.Sold))).ShouldBe(0);
    }

    [Fact]
    public async Task Drafts_cancelled_and_past_events_say_why_there_are_no_tickets()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var draft = await app.Event(olena);
        var cancelled = await app.OpenEvent(olena, "Cancelled");
        await app.Change(
            db => db.Events.SingleAsync(e => e.Id == cancelled.Id),
            e => e.Cancel("", app.Clock.GetUtcNow())
        );
        var open = await app.OpenEvent(olena, "Soon over");

        async Task<string?> CodeOf(Core.Events.Contracts.EventCard card) =>
            (await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, await app.FreeAdmission(card)))).Fault?.Code;

        (await CodeOf(draft)).ShouldBe("registration.not-published");
        (await CodeOf(cancelled)).ShouldBe("registration.event-cancelled");
        (await CodeOf(open)).ShouldBeNull();
        app.Clock.Advance(TimeSpan.FromHours(9));
        (await CodeOf(open)).ShouldBe("registration.event-ended");
    }

    [Fact]
    public async Task A_sale_window_opens_and_closes()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var hour = TimeSpan.FromHours(1);
        var type = await app.Do(
            new AddTicketType(
                card.Id,
                new TicketTypeDetails("Late", 0, 9, SaleStarts: TestApp.Now + hour, SaleEnds: TestApp.Now + 2 * hour)
            )
        );

        async Task<string?> Try() => (await app.UseCases.Run(Actor.Anyone, Ticketing.Wish(card, type))).Fault?.Code;

        (await Try()).ShouldBe("registration.sale-not-started");
        app.Clock.Advance(hour);
        (await Try()).ShouldBeNull();
        app.Clock.Advance(hour);
        (await Try()).ShouldBe("registration.sale-ended");
    }
}
