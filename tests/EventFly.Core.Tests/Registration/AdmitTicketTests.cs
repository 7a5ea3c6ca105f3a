using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

public sealed class AdmitTicketTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_ticket_admits_once_and_then_says_when_and_by_whom(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);

        var first = await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        var second = await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-2"), olena);

        first.Verdict.ShouldBe(Verdict.Admitted);
        first.AttendeeName.ShouldBe("Maya Lindqvist");
        second.Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        second.AdmittedAt.ShouldBe(TestApp.Now);
        second.AdmittedBy.ShouldBe("Olena");
        (await app.Do(new GetDoorCounts(card.Id), olena)).ShouldBe(new Attendance(1, 1, 1));
        (await Admissions(app)).ShouldBe(1);
    }

    [Fact]
    public async Task Codes_are_read_in_any_spelling_and_out_of_pasted_addresses()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);
        var grouped = string.Join('-', ticket.Code.ToLowerInvariant().Chunk(4).Select(c => new string(c)));

        foreach (
            var typed in new[]
            {
                $"  {grouped} ",
                $"https://tickets.example.org/orders/{order.Key}",
                $"http://localhost:5080/orders/{order.Key}?print=1#{ticket.Code}",
            }
        )
        {
            (await app.Do(new AdmitTicket(card.Id, typed, "desk-1"), olena)).Verdict.ShouldBe(Verdict.Admitted, typed);
            await app.Do(new UndoAdmission(card.Id, ticket.Id, "for the test", "desk-1"), olena);
        }
    }

    [Fact]
    public async Task A_device_that_looks_twice_gives_the_same_answer_and_nothing_happens_twice()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        var scan = new AdmitTicket(card.Id, ticket.Code, "desk-1");

        await app.Do(scan, olena);
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        var again = await app.Do(scan, olena);
        var elsewhere = await app.Do(scan with { Device = "desk-2" }, olena);
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        var later = await app.Do(scan, olena);

        again.Verdict.ShouldBe(Verdict.Admitted);
        elsewhere.Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        later.Verdict.ShouldBe(Verdict.AlreadyAdmitted);
        (await Admissions(app)).ShouldBe(1);
        (await app.Read(db => db.Scans.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task Cancelled_unpaid_and_unknown_tickets_stay_outside_and_every_attempt_is_kept()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, cancelled) = await app.Ticket(card);
        await app.Do(new CancelTicket(order.Key, cancelled.Id), Actor.Anyone);
        var unpaid = await UnpaidTicket(app, card);

        async Task<Verdict> Scan(string typed) =>
            (await app.Do(new AdmitTicket(card.Id, typed, "desk-1"), olena)).Verdict;

        (await Scan(cancelled.Code)).ShouldBe(Verdict.Cancelled);
        (await Scan(unpaid)).ShouldBe(Verdict.Unpaid);
        (await Scan(Secret.NewCode())).ShouldBe(Verdict.Unknown);
        (await Scan(new string('x', 5_000))).ShouldBe(Verdict.Unknown);
        (await Scan("https://example.org/orders/nothing")).ShouldBe(Verdict.Unknown);
        (await app.Read(db => db.Scans.CountAsync())).ShouldBe(5);
        (await Admissions(app)).ShouldBe(0);
    }

    [Fact]
    public async Task A_ticket_of_another_event_is_named_only_within_the_same_organization()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var sister = await app.Do(
            new Core.Events.Events.CreateEvent(card.Organization, Planning.Details("Winter meetup")),
            olena
        );
        await app.Change(db => db.Events.SingleAsync(e => e.Id == sister.Id), e => e.Publish(TestApp.Now));
        await app.DeliverOutbox();
        var foreign = await app.OpenEvent(await app.Person("Mallory"), "Foreign");
        var (_, fromSister) = await app.Ticket(sister);
        var (_, fromForeign) = await app.Ticket(foreign);

        var ours = await app.Do(new AdmitTicket(card.Id, fromSister.Code, "desk-1"), olena);
        var theirs = await app.Do(new AdmitTicket(card.Id, fromForeign.Code, "desk-1"), olena);

        ours.ShouldBe(
            new DeskAnswer(Verdict.WrongEvent, null, "Maya Lindqvist", "Free admission", RightEvent: "Winter meetup")
        );
        theirs.ShouldBe(new DeskAnswer(Verdict.WrongEvent, null, "", ""));
        (await app.Do(new ListScans(card.Id), olena)).ShouldAllBe(s => s.Subject == "" && s.Ticket == null);
    }

    [Fact]
    public async Task The_doors_open_three_hours_before_the_start_and_close_at_the_end()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var details = Planning.Details() with { Start = new DateTime(2026, 9, 12, 14, 0, 0) };
        var card = await app.Event(olena, details);
        await app.Change(db => db.Events.SingleAsync(e => e.Id == card.Id), e => e.Publish(TestApp.Now));
        await app.DeliverOutbox();
        var (_, ticket) = await app.Ticket(card);
        var (_, late) = await app.Ticket(card, "Late", "late@example.org");

        var early = await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var onTime = await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);
        app.Clock.Advance(TimeSpan.FromHours(9));
        var after = await app.Do(new AdmitTicket(card.Id, late.Code, "desk-1"), olena);

        early.Verdict.ShouldBe(Verdict.NotYet);
        early.DoorsOpenAt.ShouldBe(TestApp.Now.AddHours(1));
        onTime.Verdict.ShouldBe(Verdict.Admitted);
        after.Verdict.ShouldBe(Verdict.Ended);
    }

    [Fact]
    public async Task An_admission_can_be_taken_back_with_a_reason_and_the_guest_can_come_in_again()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);

        var wordless = await app.UseCases.Run(olena, new UndoAdmission(card.Id, ticket.Id, " ", "desk-1"));
        await app.Do(new UndoAdmission(card.Id, ticket.Id, "Wrong person", "desk-1"), olena);
        var twice = await app.UseCases.Run(olena, new UndoAdmission(card.Id, ticket.Id, "Again", "desk-1"));
        var outside = await app.Do(new GetDoorCounts(card.Id), olena);
        var again = await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);

        wordless.Fault!.Fields.Single().Field.ShouldBe("reason");
        twice.Fault!.Code.ShouldBe("registration.not-inside");
        outside.Inside.ShouldBe(0);
        again.Verdict.ShouldBe(Verdict.Admitted);
        (await app.Read(db => db.Outbox.CountAsync(m => m.Name == "registration.admission-undone.v1"))).ShouldBe(1);
        (await app.Read(db => db.Scans.Where(s => s.Reason != null).Select(s => s.Reason).SingleAsync())).ShouldBe(
            "Wrong person"
        );
    }

    [Fact]
    public async Task Other_screens_are_told_after_an_admission_and_not_after_a_refusal()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (_, ticket) = await app.Ticket(card);
        var heard = 0;
        using var listening = app
            .Services.GetRequiredService<ISignals>()
            .Listen(AnalyticsTopics.Attendance(card.Id), () => heard++);

        await app.Do(new AdmitTicket(card.Id, "nonsense", "desk-1"), olena);
        heard.ShouldBe(0);
        await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);
        heard.ShouldBe(1);
    }

    [Fact]
    public async Task The_key_of_an_order_stands_for_its_next_guest()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var (order, ticket) = await app.Ticket(card);

        var answer = await app.Do(new AdmitTicket(card.Id, order.Key.ToLowerInvariant(), "desk-1"), olena);

        (answer.Verdict, answer.Ticket).ShouldBe((Verdict.Admitted, ticket.Id));
    }

    [Fact]
    public async Task The_desk_of_others_looks_like_none()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);

        var unknown = (await app.UseCases.Run(olena, new GetDesk("000"))).Fault!;
        var foreign = (await app.UseCases.Run(await app.Person("Sam"), new GetDesk(card.Code))).Fault!;
        (foreign.Code, foreign.Kind, foreign.Sentence.Text).ShouldBe(
            (unknown.Code, unknown.Kind, unknown.Sentence.Text)
        );
        (await app.Do(new GetDesk(card.Code), olena)).Id.ShouldBe(card.Id);
    }

    private static Task<int> Admissions(TestApp app) =>
        app.Read(db => db.Outbox.CountAsync(m => m.Name == "registration.attendee-admitted.v1"));

    private static async Task<string> UnpaidTicket(TestApp app, EventCard card)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var type = await db.TicketTypes.FirstAsync(t => t.Event == card.Id);
        var line = new OrderLine(1, type.Id, 1, 1900);
        var order = Order.Place(
            card.Id,
            new Guest("Jonas Weber", "jonas@example.org"),
            [line],
            new Money(1900, "EUR"),
            Secret.NewCode(),
            null,
            TestApp.Now
        );
        var ticket = Ticket.Reserve(order, line);
        db.Orders.Add(order);
        db.Tickets.Add(ticket);
        await db.SaveChangesAsync();
        return ticket.Code;
    }
}
