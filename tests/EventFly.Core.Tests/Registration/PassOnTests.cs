using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Notices;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>Holders who correct their tickets, or have somebody else come with them.</summary>
public sealed class PassOnTests
{
    private static readonly Guest Tom = new("Tom Berg", "tom@example.org");

    [Fact]
    public async Task The_old_code_dies_at_once_and_a_new_one_comes_in_with_a_link_that_shows_only_its_ticket()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var receipt = await app.Do(Ticketing.Wish(card, await app.FreeAdmission(card), quantity: 2), Actor.Anyone);
        var old = (await app.Do(new GetOrder(receipt.Key), Actor.Anyone)).Tickets;
        await app.DeliverOutbox();

        await app.Do(new PassTicketOn(receipt.Key, old[0].Id, Tom), Actor.Anyone);
        await app.Do(new PassTicketOn(receipt.Key, old[0].Id, Tom), Actor.Anyone);
        await app.DeliverOutbox();

        Task<DeskAnswer> Scan(string typed) => app.Do(new AdmitTicket(card.Id, typed, Secret.NewDigits(9)), olena);
        (await Scan(old[0].Code)).Verdict.ShouldBe(Verdict.Transferred);
        var signed = await Scan(old[0].Token!);
        (signed.Verdict, signed.AttendeeName).ShouldBe((Verdict.Transferred, "Maya Lindqvist"));

        var toTom = letters.Sent.Where(l => l.To == Tom.Email).ShouldHaveSingleItem();
        toTom.Text.ShouldContain("Maya Lindqvist passed a ticket for Autumn meetup on to you.");
        toTom.Enclosures.Select(e => e.Name).ShouldBe(["tickets.pdf", "event.ics"]);
        var toMaya = letters
            .Sent.Where(l => l.Subject.StartsWith("Passed on", StringComparison.Ordinal))
            .ShouldHaveSingleItem();
        (toMaya.To, toMaya.Link).ShouldBe(("maya@example.org", $"/orders/{receipt.Key}"));
        var key = KeyOf(toTom.Link!);
        var his = await app.Do(new GetTicket(key, old[0].Id), Actor.Anyone);
        toTom.Text.ShouldContain(his.Ticket.Code);
        (await Refused(app, new GetTicket(key, old[1].Id))).ShouldBe("not-found");
        (await Refused(app, new GetOrder(key))).ShouldBe("not-found");
        (await Refused(app, new GetTicket(receipt.Key, old[0].Id))).ShouldBe("registration.passed-on");
        (await Refused(app, new CancelTicket(receipt.Key, old[0].Id))).ShouldBe("registration.passed-on");

        var order = await app.Do(new GetOrder(receipt.Key), Actor.Anyone);
        order
            .Tickets.Select(t => (t.IsPassedOn, t.Code, t.Token is null, t.AttendeeName))
            .ShouldBe([(true, "", true, "Tom Berg"), (false, old[1].Code, false, "Maya Lindqvist")]);
        // The order's link stands for those that are left of it, the other link for its own.
        (await Scan($"https://x.example{toTom.Link}")).AttendeeName.ShouldBe("Tom Berg");
        (await Scan(receipt.Key)).Verdict.ShouldBe(Verdict.Admitted);
        (await Scan(his.Ticket.Token!)).Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        (await app.Read(db => db.Scans.CountAsync(s => s.Verdict == Verdict.Transferred))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Passed_on_and_shown_at_the_door_at_once_it_is_one_of_both(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        for (var i = 0; i < 6; i++)
        {
            var (order, ticket) = await app.Ticket(card, email: $"maya{i}@example.org");
            var passing = Task.Run(() =>
                app.UseCases.Run(
                    Actor.Anyone,
                    new PassTicketOn(order.Key, ticket.Id, Tom with { Email = $"tom{i}@example.org" })
                )
            );
            var scanned = await Task.Run(() => app.Do(new AdmitTicket(card.Id, ticket.Code, "left door"), olena));

            var isPassedOn = (await passing).IsDone;

            scanned.Verdict.ShouldBe(isPassedOn ? Verdict.Transferred : Verdict.Admitted);
        }
    }

    [Fact]
    public async Task A_desk_that_read_the_old_code_a_moment_before_does_not_let_it_in()
    {
        await using var app = await Ticketing.Start();
        var card = await app.OpenEvent(await app.Person("Olena"));
        var (order, view) = await app.Ticket(card);
        var before = await Read();
        await app.Do(new PassTicketOn(order.Key, view.Id, Tom), Actor.Anyone);
        var after = await Read();

        (await Admits(before)).ShouldBeFalse();
        (await Admits(after)).ShouldBeTrue();

        Task<Ticket> Read() => app.Read(db => db.Tickets.AsNoTracking().SingleAsync(t => t.Id == view.Id));

        Task<bool> Admits(Ticket ticket) =>
            app.Read(db => db.Admit(ticket, new DeskWorker("Olena", "left door"), TestApp.Now, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_got_it_passes_it_on_again_and_has_nothing_left()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);
        await app.Do(new PassTicketOn(order.Key, ticket.Id, Tom), Actor.Anyone);
        await app.DeliverOutbox();
        var toms = KeyOf(letters.Sent.Single(l => l.To == Tom.Email).Link!);
        var tomsCode = (await app.Do(new GetTicket(toms, ticket.Id), Actor.Anyone)).Ticket.Code;

        await app.Do(new PassTicketOn(toms, ticket.Id, new Guest("Ida", "ida@example.org")), Actor.Anyone);
        await app.DeliverOutbox();

        (await Refused(app, new GetTicket(toms, ticket.Id))).ShouldBe("registration.passed-on");
        (await Refused(app, new PrintTickets(toms))).ShouldBe("not-found");
        (await app.Do(new AdmitTicket(card.Id, tomsCode, "left door"), olena)).Verdict.ShouldBe(Verdict.Transferred);
        letters.Sent.Count(l => l.To == "ida@example.org").ShouldBe(1);
        // Whom Tom knows is none of Maya's business.
        (await app.Do(new GetOrder(order.Key), Actor.Anyone))
            .Tickets[0]
            .AttendeeName.ShouldBe("Tom Berg");
    }

    [Fact]
    public async Task A_corrected_name_keeps_the_code_until_the_ticket_is_used()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);
        var (other, _) = await app.Ticket(card, "Eve", "eve@example.org");

        await app.Do(
            new CorrectAttendee(order.Key, ticket.Id, new Guest("Maja Lindqvist", "maja@example.org")),
            Actor.Anyone
        );
        (await Refused(app, new CorrectAttendee(other.Key, ticket.Id, Tom))).ShouldBe("not-found");
        var answer = await app.Do(new AdmitTicket(card.Id, ticket.Code, "left door"), olena);

        (answer.Verdict, answer.AttendeeName).ShouldBe((Verdict.Admitted, "Maja Lindqvist"));
        (await app.Do(new SearchGuests(card.Id, "maja lind"), olena)).Count.ShouldBe(1);
        (await Refused(app, new CorrectAttendee(order.Key, ticket.Id, Tom))).ShouldBe("registration.already-inside");
        (await Refused(app, new PassTicketOn(order.Key, ticket.Id, Tom))).ShouldBe("registration.already-inside");
        app.Clock.Advance(TimeSpan.FromDays(1));
        (await Refused(app, new PassTicketOn(other.Key, other.Tickets[0].Id, Tom))).ShouldBe(
            "registration.event-ended"
        );
    }

    [Fact]
    public async Task What_was_paid_goes_back_to_its_payer_when_somebody_else_gives_the_ticket_back()
    {
        var letters = new Letters();
        await using var sale = await Paying.Start(
            DatabaseProvider.Sqlite,
            quota: 10,
            letters,
            details: Planning.Details() with
            {
                Start = new DateTime(2026, 10, 3, 18, 0, 0),
                End = new DateTime(2026, 10, 3, 23, 0, 0),
            }
        );
        await sale.App.Do(new ChangeRefundPolicy(sale.Event.Id, [new(2, 50)]), sale.Owner);
        var order = await sale.Bought();
        var ticket = (await sale.Tickets(order))[0];
        await sale.App.Do(new PassTicketOn(order.Key, ticket.Id, Tom), Actor.Anyone);
        await sale.SeeToPayments();
        var key = KeyOf(letters.Sent.Single(l => l.To == Tom.Email).Link!);

        var back = await sale.App.Do(new CancelTicket(key, ticket.Id), Actor.Anyone);
        await sale.SeeToPayments();

        back.Minor.ShouldBe(950);
        letters
            .Sent.Single(l => l.Subject.StartsWith("9.50", StringComparison.Ordinal))
            .To.ShouldBe("maya@example.org");
        (await sale.StateOf(order)).ShouldBe(OrderState.Refunded);
        (await Refused(sale.App, new PassTicketOn(key, ticket.Id, Tom))).ShouldBe("registration.ticket-not-good");
    }

    [Fact]
    public async Task Lost_tickets_and_notices_reach_everybody_who_holds_one_and_nobody_learns_who_does()
    {
        var letters = new Letters();
        await using var app = await Ticketing.Start(letters: letters);
        var olena = await app.Person("Olena");
        var details = Planning.Details() with
        {
            Start = new DateTime(2026, 9, 13, 11, 0, 0),
            End = new DateTime(2026, 9, 13, 18, 0, 0),
        };
        var card = await app.OpenEvent(olena, details);
        var receipt = await app.Do(Ticketing.Wish(card, await app.FreeAdmission(card), quantity: 2), Actor.Anyone);
        var ticket = (await app.Do(new GetOrder(receipt.Key), Actor.Anyone)).Tickets[0];
        await app.Do(new PassTicketOn(receipt.Key, ticket.Id, Tom), Actor.Anyone);
        await app.DeliverOutbox();

        (await Sent(() => app.Do(new FindLostTickets(card.Slug, "Maya@Example.org"), Actor.Anyone))).ShouldBe([
            "maya@example.org",
        ]);
        (await Sent(() => app.Do(new FindLostTickets(card.Slug, "tom@example.org"), Actor.Anyone))).ShouldBe([
            "tom@example.org",
        ]);
        (await Sent(() => app.Do(new FindLostTickets(card.Slug, "nobody@example.org"), Actor.Anyone))).ShouldBeEmpty();
        (await Sent(() => app.Do(new SendMyTickets(receipt.Key), Actor.Anyone))).ShouldBe(["maya@example.org"]);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Do(new NoteReminders());
        (await Sent(() => app.Do(new WriteNotices()))).ShouldBe(
            ["maya@example.org", "tom@example.org"],
            ignoreOrder: true
        );

        async Task<IReadOnlyList<string>> Sent<T>(Func<Task<T>> act)
        {
            var before = letters.Sent.Count;
            await act();
            await app.DeliverOutbox();
            return [.. letters.Sent.Skip(before).Select(l => l.To)];
        }
    }

    private static string KeyOf(string link) => link.Split('/')[2];

    private static async Task<string> Refused<T>(TestApp app, IUseCase<T> wish) =>
        (await app.UseCases.Run(Actor.Anyone, wish)).Fault?.Code ?? "done";
}
