using EventFly.Core.Analytics.Reports;
using EventFly.Core.Kernel;
using EventFly.Core.Registration;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Notices;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>Gifts, meals and shirts: paid for and paid back like tickets, and nobody is let in by them.</summary>
public sealed class ThingsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_donation_alone_is_paid_and_paid_back_and_nobody_comes_by_it(DatabaseProvider database)
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(database, quota: 10, letters);
        var gift = await Gift(sale);
        var order = await Give(sale, new TicketPick(gift, 1, 7.5m));
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        var view = await sale.App.Do(new GetOrder(order.Key), Actor.Anyone);
        var code = await sale.App.Read(db =>
            db.Tickets.Where(t => t.Order == order.Order).Select(t => t.Code).SingleAsync()
        );
        var scan = await sale.App.Do(new AdmitTicket(sale.Event.Id, code, "door"), sale.Owner);
        var link = await sale.App.Do(new AdmitTicket(sale.Event.Id, $"/orders/{order.Key}", "door"), sale.Owner);
        var guests = await sale.App.Do(new ListAttendees(sale.Event.Id, null, null, 0, 10), sale.Owner);

        (view.State, view.Total.Minor).ShouldBe((OrderState.Paid, 750));
        var thing = view.Tickets.ShouldHaveSingleItem();
        (thing.OpensNothing, thing.Code, thing.Token, thing.Price.Minor).ShouldBe((true, "", null, 750));
        (scan.Verdict, link.Verdict).ShouldBe((Verdict.OpensNothing, Verdict.OpensNothing));
        guests.Rows.ShouldBeEmpty();
        guests.Counts.ShouldBe(new Dictionary<AttendeeStatus, int> { [AttendeeStatus.Nobody] = 1 });
        (await sale.App.Do(new GetDoorCounts(sale.Event.Id), sale.Owner)).ShouldBe(new Attendance(0, 0, 0));
        (await sale.App.Do(new SearchGuests(sale.Event.Id, "maya"), sale.Owner)).ShouldBeEmpty();
        (await sale.App.Do(new ListSaleHours(sale.Event.Id), sale.Owner)).ShouldBeEmpty();
        var letter = letters.Sent.Single(l => l.Subject == "Thank you: your order for Autumn meetup");
        letter.Text.ShouldContain("Donation");
        letter.Enclosures.ShouldBeEmpty();

        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [thing.Id]), sale.Owner);
        await sale.SeeToPayments();

        sale.Desk.Refunds.ShouldHaveSingleItem().Minor.ShouldBe(750);
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0);
        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
    }

    [Fact]
    public async Task Beside_a_ticket_it_is_named_in_the_letter_and_the_ticket_is_the_one_that_lets_in()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10, letters);
        var gift = await Gift(sale);
        var order = await Give(sale, new TicketPick(gift, 1, 5), new TicketPick(sale.Type, 1));
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        var first = await sale.App.Do(new AdmitTicket(sale.Event.Id, $"/orders/{order.Key}", "left"), sale.Owner);
        var second = await sale.App.Do(new AdmitTicket(sale.Event.Id, $"/orders/{order.Key}", "right"), sale.Owner);

        (first.Verdict, second.Verdict).ShouldBe((Verdict.Admitted, Verdict.AlreadyAdmitted));
        var letter = letters.Sent.Single(l => l.Subject == "Your ticket for Autumn meetup");
        letter.Text.ShouldContain("Also yours: Donation.");
        letter.Enclosures.Select(e => e.Name).ShouldBe(["tickets.pdf", "event.ics"]);
        (await sale.App.Do(new GetDoorCounts(sale.Event.Id), sale.Owner)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_named_on_it_and_no_ticket_becomes_one()
    {
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            details: ManualOrderTests.NextMonth
        );
        var gift = await Gift(sale);
        var order = await Give(sale, new TicketPick(gift, 1, 5), new TicketPick(sale.Type, 1));
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        var tickets = await sale.Tickets(order);
        var (thing, ticket) = (tickets.Single(t => t.OpensNothing), tickets.Single(t => !t.OpensNothing));
        var other = new Guest("Tom", "tom@example.org");

        (await Refusal(new PassTicketOn(order.Key, thing.Id, other))).ShouldBe(RegistrationFaults.OpensNothing);
        (await Refusal(new CorrectAttendee(order.Key, thing.Id, other))).ShouldBe(RegistrationFaults.OpensNothing);
        (await Refusal(new QuoteChange(sale.Event.Id, order.Order, new ChangeDraft([], [ticket.Id], gift)))).ShouldBe(
            RegistrationFaults.NoLikeForLike
        );
        (await Refusal(new AddGuests(sale.Event.Id, gift, [other], "a-request"))).ShouldBe(
            RegistrationFaults.NoSuchTypes
        );
        (await Refusal(new ChangeTicketType(sale.Event.Id, gift, Details with { Access = TicketAccess.Room })))!
            .Fields.ShouldHaveSingleItem()
            .Field.ShouldBe("access");
        (
            await Refusal(new ChangeTicketType(sale.Event.Id, gift, Details with { About = "Thank you!" }))
        ).ShouldBeNull();

        async Task<Fault?> Refusal<T>(IUseCase<T> wish) => (await sale.App.UseCases.Run(sale.Owner, wish)).Fault;
    }

    [Fact]
    public async Task What_every_guest_is_asked_is_not_asked_of_it()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var gift = await Gift(sale);
        var shirt = await sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails("Shirt", 15, 9) { Access = TicketAccess.Neither }),
            sale.Owner
        );
        await Ask("Food?", []);
        await Ask("Size?", [shirt]);

        await Give(sale, new TicketPick(gift, 1, 5));
        var missing = await sale.App.UseCases.Run(
            Actor.Anyone,
            Wish(sale, [new TicketPick(sale.Type, 1), new TicketPick(shirt, 1)])
        );

        missing
            .Fault!.Fields.Select(f => f.Sentence.ToString())
            .ShouldBe(["Your answer is missing (Food?).", "Your answer is missing (Size?)."], ignoreOrder: true);

        Task Ask(string prompt, IReadOnlyList<TicketTypeId> types) =>
            sale.App.Do(
                new AddFormQuestion(
                    sale.Event.Id,
                    new FormQuestionDetails(prompt, FormQuestionKind.ShortText, FormQuestionScope.Ticket)
                    {
                        IsRequired = true,
                        Types = types,
                    }
                ),
                sale.Owner
            );
    }

    [Fact]
    public async Task Whoever_only_gave_is_not_reminded_to_come()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            letters,
            details: ManualOrderTests.NextMonth
        );
        var order = await Give(sale, new TicketPick(await Gift(sale), 1, 5));
        await sale.PayOnPage(order);
        await sale.SeeToPayments();
        sale.App.Clock.Advance(sale.Event.StartsAt.AddHours(-5) - sale.App.Clock.GetUtcNow());

        await sale.App.Do(new NoteReminders());
        await sale.App.Do(new WriteNotices());
        await sale.App.DeliverOutbox();

        letters.Sent.ShouldNotContain(l => l.Subject.StartsWith("Soon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_neither_sets_the_price_of_an_event_nor_keeps_it_from_being_sold_out()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 1);
        await sale.App.Do(new DeleteTicketType(sale.Event.Id, await sale.App.FreeAdmission(sale.Event)), sale.Owner);
        await Gift(sale);

        var before = await sale.App.Do(new ListPrices([sale.Event.Id]), Actor.Anyone);
        await sale.Order();
        var after = await sale.App.Do(new ListPrices([sale.Event.Id]), Actor.Anyone);

        before[sale.Event.Id].ShouldBe(new EventPrice(new Money(1900, "EUR"), IsFrom: false, IsSoldOut: false));
        after[sale.Event.Id].IsSoldOut.ShouldBeTrue();
    }

    private static TicketTypeDetails Details { get; } =
        new("Donation", 10, 100, MaxPerOrder: 1) { LeastPrice = 1, Access = TicketAccess.Neither };

    private static Task<TicketTypeId> Gift(Paying sale) =>
        sale.App.Do(new AddTicketType(sale.Event.Id, Details), sale.Owner);

    private static Task<OrderReceipt> Give(Paying sale, params IReadOnlyList<TicketPick> picks) =>
        sale.App.Do(Wish(sale, picks), Actor.Anyone);

    private static RegisterForEvent Wish(Paying sale, IReadOnlyList<TicketPick> picks) =>
        new(sale.Event.Id, picks, new Guest("Maya Lindqvist", "maya@example.org"), Secret.NewCode());
}
