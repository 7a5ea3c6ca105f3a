using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Registration;

public sealed class AttendeesTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Attendees_come_in_pages_with_counts_for_every_status(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        for (var i = 0; i < 5; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            var (order, ticket) = await app.Ticket(card, $"Guest {i}", $"guest{i}@example.org");
            if (i == 0)
            {
                await app.Do(new CancelTicket(order.Key, ticket.Id));
            }

            if (i == 1)
            {
                await app.Do(new AdmitTicket(card.Id, ticket.Code, "desk-1"), olena);
            }
        }

        var first = await app.Do(new ListAttendees(card.Id, null, null, 0, 2), olena);
        var coming = await app.Do(new ListAttendees(card.Id, "guest", AttendeeStatus.Coming, 1, 2), olena);

        first.Rows.Select(r => r.Name).ShouldBe(["Guest 4", "Guest 3"]);
        first.Matching.ShouldBe(4, "a cancelled ticket is in a list of its own");
        coming.Rows.Select(r => r.Name).ShouldBe(["Guest 2"]);
        coming.Matching.ShouldBe(3);
        coming.Counts[AttendeeStatus.Inside].ShouldBe(1);
        coming.Counts[AttendeeStatus.Cancelled].ShouldBe(1);
        (await app.Attendees(card.Id, olena)).Rows.Count.ShouldBe(5);
    }

    [Fact]
    public async Task My_tickets_are_those_taken_with_my_account_or_my_confirmed_address()
    {
        await using var app = await Ticketing.Start();
        var pia = await app.Person("Pia");
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);
        var asGuest = await app.Do(Ticketing.Wish(card, type, email: "PIA@example.org"), Actor.Anyone);
        var forAnother = await app.Do(Ticketing.Wish(card, type, 2, email: "friend@example.org"), pia);
        await app.Do(Ticketing.Wish(card, type, email: "stranger@example.org"), Actor.Anyone);

        var mine = await app.Do(new MyTickets(), pia);

        mine.Select(o => o.OrderKey).ShouldBe([asGuest.Key, forAnother.Key], ignoreOrder: true);
        mine.Sum(o => o.Tickets).ShouldBe(3);
    }
}
