using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

/// <summary>Holders who give tickets back, and what comes back to them by what was promised.</summary>
public sealed class GiveBackTests
{
    private static readonly EventDetails InThreeWeeks = Planning.Details() with
    {
        Start = new DateTime(2026, 10, 3, 18, 0, 0),
        End = new DateTime(2026, 10, 3, 23, 0, 0),
    };

    /// <summary>Everything until 19 September, half until 1 October.</summary>
    private static readonly RefundTier[] Usual = [new(14, 100), new(2, 50)];

    [Theory]
    [InlineData("Europe/Kyiv", "2027-06-13T16:00:00Z", 30, "2027-05-14T21:00:00Z")]
    [InlineData("Pacific/Auckland", "2027-06-13T07:00:00Z", 30, "2027-05-14T12:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-26T08:00:00Z", 2, "2026-10-24T22:00:00Z")] // the clocks change the day after
    [InlineData("America/Los_Angeles", "2026-09-13T03:00:00Z", 1, "2026-09-12T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-03T16:00:00Z", 0, "2026-10-03T16:00:00Z")]
    public void Days_end_at_midnight_where_the_event_is_and_never_after_its_start(
        string zone,
        string starts,
        int days,
        string until
    )
    {
        var policy = new RefundPolicy([new(days, 80)]);
        var (card, deadline) = (Card(zone, At(starts)), At(until));

        policy.Deadlines(card).ShouldBe([new RefundDeadline(deadline, 80)]);
        policy.PercentAt(deadline.AddTicks(-1), card, null).ShouldBe(80);
        policy.PercentAt(deadline, card, null).ShouldBe(0);
    }

    [Fact]
    public void An_event_that_moves_takes_nothing_of_what_was_promised()
    {
        var policy = new RefundPolicy([new(14, 100), new(2, 50)]);
        var promised = At("2026-10-03T16:00:00Z");
        var (earlier, later) = (
            Card("Europe/Berlin", promised.AddDays(-7)),
            Card("Europe/Berlin", promised.AddDays(7))
        );

        policy.Deadlines(earlier, promised).ShouldBe(policy.Deadlines(Card("Europe/Berlin", promised)));
        policy.Deadlines(later, promised).ShouldBe(policy.Deadlines(later));
    }

    [Theory]
    [InlineData(1999, "EUR", 50, 1000)]
    [InlineData(1999, "EUR", 25, 500)]
    [InlineData(101, "JPY", 50, 51)]
    [InlineData(1, "JPY", 33, 0)]
    [InlineData(12_345, "KWD", 50, 6_173)]
    [InlineData(12_345, "KWD", 100, 12_345)]
    public void A_part_of_a_price_is_rounded_to_its_coin(long price, string currency, int percent, long back) =>
        Order.ReturnOf(new Money(price, currency), percent).ShouldBe(new Money(back, currency));

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Half_of_an_odd_price_goes_back_once_with_its_tax_however_often_it_is_asked(
        DatabaseProvider database
    )
    {
        var letters = new Letters();
        await using var sale = await Start(database, letters);
        await sale.Offer(d => d with { Price = 19.99m, TaxRate = 19 });
        var order = await sale.Bought(quantity: 2);
        var ticket = (await sale.Tickets(order))[0];
        sale.App.Clock.Advance(TimeSpan.FromDays(10));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => sale.App.Do(new CancelTicket(order.Key, ticket.Id), Actor.Anyone)))
        );
        await sale.SeeToPayments();

        answers.Select(a => a.Minor).Order().ShouldBe([0, 0, 0, 1000]);
        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(1000);
        (await sale.StateOf(order)).ShouldBe(OrderState.PartlyRefunded);
        (await sale.Stock()).ShouldBe((1, 0));
        // Of each 19.99, 3.19 are tax; half of that is 1.595.
        (await sale.Balance(order)).ShouldBe(
            new Dictionary<string, long>
            {
                ["clearing"] = 3998 - 1000,
                ["sales"] = -(3360 - 840),
                ["tax"] = -(638 - 160),
            },
            ignoreOrder: true
        );
        letters.Sent.Count(l => l.Subject.StartsWith("10.00\u00A0EUR go back", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_promised_stays_and_the_whole_order_comes_to_the_same_as_one_by_one()
    {
        await using var sale = await Start(DatabaseProvider.Sqlite);
        var before = await sale.Bought(quantity: 3);
        await sale.App.Do(new ChangeRefundPolicy(sale.Event.Id, [new(20, 10)]), sale.Owner);
        var after = await sale.Bought(quantity: 1, "tom@example.org");

        var back = await sale.App.Do(new CancelTicket(before.Key, null), Actor.Anyone);
        await sale.App.Do(new CancelTicket(after.Key, null), Actor.Anyone);
        await sale.SeeToPayments();

        back.Minor.ShouldBe(3 * 1900);
        sale.Desk.Refunds.Sum(r => r.Minor).ShouldBe(3 * 1900 + 190);
        (await sale.StateOf(before)).ShouldBe(OrderState.Refunded);
        (await sale.Balance(before)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.Balance(after)).ShouldBe(
            new Dictionary<string, long> { ["clearing"] = 1710, ["sales"] = -1710 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Less_than_the_page_had_said_is_not_taken_without_asking_again()
    {
        await using var sale = await Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought();
        var ticket = (await sale.Tickets(order))[0];
        ticket.Back!.Value.Minor.ShouldBe(1900);
        sale.App.Clock.Advance(TimeSpan.FromDays(10));

        var refused = await sale.App.UseCases.Run(Actor.Anyone, new CancelTicket(order.Key, ticket.Id, 1900));
        sale.App.Clock.Advance(TimeSpan.FromDays(10));
        var late = await sale.App.Do(new CancelTicket(order.Key, ticket.Id, 0), Actor.Anyone);

        refused.Fault!.Code.ShouldBe("registration.less-comes-back");
        late.IsZero.ShouldBeTrue();
        (await sale.StateOf(order)).ShouldBe(OrderState.Cancelled);
    }

    [Fact]
    public async Task Without_a_promise_only_the_organizer_takes_back_what_was_paid_for()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, details: InThreeWeeks);
        var order = await sale.Bought();
        await sale.App.Do(new ChangeRefundPolicy(sale.Event.Id, Usual), sale.Owner);
        var ticket = (await sale.Tickets(order))[0];

        var refused = await sale.App.UseCases.Run(Actor.Anyone, new CancelTicket(order.Key, ticket.Id));

        refused.Fault!.Code.ShouldBe("registration.was-paid-for");
        (ticket.CanChange, ticket.Back).ShouldBe((true, null));
    }

    [Fact]
    public async Task Of_an_order_given_back_whole_the_guest_who_is_inside_stays()
    {
        await using var sale = await Start(DatabaseProvider.Sqlite);
        var order = await sale.Bought(quantity: 2);
        sale.App.Clock.Advance(At("2026-10-03T15:00:00Z") - TestApp.Now);
        await sale.App.Do(new AdmitTicket(sale.Event.Id, (await sale.Tickets(order))[0].Code, "left door"));

        await sale.App.Do(new CancelTicket(order.Key, null), Actor.Anyone);

        (await sale.Tickets(order))
            .Select(t => t.State)
            .ShouldBe([TicketState.Issued, TicketState.Cancelled], ignoreOrder: true);
    }

    [Theory]
    [InlineData("7 50;14 50")]
    [InlineData("14 100;14 50")]
    [InlineData("14 50;7 100")]
    [InlineData("14 101")]
    [InlineData("-1 100")]
    [InlineData("9 9;8 8;7 7;6 6;5 5;4 4;3 3")]
    public async Task A_policy_that_nobody_could_follow_is_refused(string tiers)
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var typed = tiers
            .Split(';')
            .Select(t => t.Split(' '))
            .Select(t => new RefundTier(
                int.Parse(t[0], CultureInfo.InvariantCulture),
                int.Parse(t[1], CultureInfo.InvariantCulture)
            ));

        var refused = await app.UseCases.Run(olena, new ChangeRefundPolicy(card.Id, [.. typed]));

        refused.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("tiers");
        (await app.Do(new GetRefundPolicy(card.Id), olena)).Tiers.ShouldBeEmpty();
    }

    private static async Task<Paying> Start(DatabaseProvider database, Letters? letters = null)
    {
        var sale = await Paying.Start(database, quota: 10, letters, details: InThreeWeeks);
        await sale.App.Do(new ChangeRefundPolicy(sale.Event.Id, Usual), sale.Owner);
        return sale;
    }

    private static EventCard Card(string zone, DateTimeOffset starts) =>
        new(
            EventId.New(),
            OrganizationId.New(),
            "Autumn meetup",
            "autumn",
            "123456",
            EventState.Published,
            starts,
            starts.AddHours(4),
            zone,
            "EUR"
        );

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
