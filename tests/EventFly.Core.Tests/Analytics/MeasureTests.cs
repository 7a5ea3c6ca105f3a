using EventFly.Core.Analytics.Measures;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Analytics;

public sealed class MeasureTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_sold_given_back_and_let_in_is_counted_as_it_happens(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 50);
        await sale.App.Do(new MeasureEvent(sale.Event.Id));
        var order = await sale.Bought(3);
        await sale.Bought(2, "ola@example.org");
        var tickets = await sale.Tickets(order);
        await sale.App.Do(new AdmitTicket(sale.Event.Id, tickets[0].Code, "left/1"), sale.Owner);
        await sale.App.Do(new UndoAdmission(sale.Event.Id, tickets[0].Id, "went home", "left/2"), sale.Owner);
        await sale.App.Do(new AdmitTicket(sale.Event.Id, tickets[1].Code, "right/1"), sale.Owner);
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, [tickets[2].Id]), sale.Owner);
        await sale.SeeToPayments();

        var hours = await sale.App.Read(db => db.SaleHours.AsNoTracking().ToListAsync());
        var count = await sale.App.Read(db => db.Attendance.AsNoTracking().SingleAsync());
        var desks = await sale.App.Read(db => db.DeskCounts.AsNoTracking().OrderBy(d => d.Desk).ToListAsync());

        (hours.Sum(h => h.Orders), hours.Sum(h => h.Issued), hours.Sum(h => h.Cancelled)).ShouldBe((2, 5, 1));
        (hours.Sum(h => h.Taken), hours.Sum(h => h.Returned)).ShouldBe((9_500, 1_900));
        (count.Tickets, count.Inside, count.Came).ShouldBe((4, 1, 2));
        desks.Select(d => (d.Desk, d.Came)).ShouldBe([("left", 1), ("right", 1)]);
        (await sale.App.Do(new MeasureEvent(sale.Event.Id, IsCheck: true))).ShouldBeEmpty();
        // The desk asks the tickets themselves, and says the same.
        var door = await sale.App.Do(new GetDoorCounts(sale.Event.Id), sale.Owner);
        (door.Total, door.Inside).ShouldBe((count.Tickets, count.Inside));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task While_tickets_are_sold_an_event_is_counted_anew_and_none_is_lost_or_doubled(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 500);
        var type = await sale.App.FreeAdmission(sale.Event);
        using var over = new CancellationTokenSource();
        var selling = Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                var wish = Ticketing.Wish(sale.Event, type, 2, email: $"guest{i}@example.org");
                await sale.App.Do(wish, Actor.Anyone);
            }

            await over.CancelAsync();
        });
        var telling = Again(() => sale.App.DeliverOutbox());
        var measuring = Again(() => sale.App.Do(new MeasureEvent(sale.Event.Id)));
        await Task.WhenAll(selling, telling, measuring);

        await sale.App.DeliverOutbox();

        (await sale.App.Do(new MeasureEvent(sale.Event.Id, IsCheck: true))).ShouldBeEmpty();
        var hours = await sale.App.Read(db => db.SaleHours.AsNoTracking().ToListAsync());
        (hours.Sum(h => h.Orders), hours.Sum(h => h.Issued)).ShouldBe((30, 60));

        async Task Again(Func<Task> act)
        {
            do
            {
                await Task.Run(act);
            } while (!over.IsCancellationRequested);
        }
    }

    /// <param name="zone">Of the event.</param>
    /// <param name="at">When somebody takes a ticket, in UTC.</param>
    /// <param name="hour">What the clock on the wall shows then.</param>
    [Theory]
    // The spring change: ten to midnight, and the day after it began an hour earlier by Greenwich.
    [InlineData("America/Los_Angeles", "2026-03-08T07:50:00Z", "2026-03-07 23")]
    [InlineData("America/Los_Angeles", "2026-03-08T10:30:00Z", "2026-03-08 03")]
    [InlineData("America/Los_Angeles", "2026-03-09T06:59:00Z", "2026-03-08 23")]
    [InlineData("America/Los_Angeles", "2026-03-09T07:00:00Z", "2026-03-09 00")]
    // The autumn change: both hours from three to four are one, and the day is 25 hours long.
    [InlineData("Europe/Kyiv", "2026-10-24T20:59:00Z", "2026-10-24 23")]
    [InlineData("Europe/Kyiv", "2026-10-25T00:30:00Z", "2026-10-25 03")]
    [InlineData("Europe/Kyiv", "2026-10-25T01:30:00Z", "2026-10-25 03")]
    [InlineData("Europe/Kyiv", "2026-10-25T21:59:00Z", "2026-10-25 23")]
    [InlineData("Europe/Kyiv", "2026-10-25T22:00:00Z", "2026-10-26 00")]
    public void A_sale_belongs_to_the_day_and_hour_of_the_clocks_there(string zone, string at, string hour)
    {
        var sums = new Sums(zone);
        sums.Add(
            new OrderMark
            {
                PaidAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
                Currency = "EUR",
            },
            1
        );

        var key = sums.Sales.ShouldHaveSingleItem().Key;
        FormattableString.Invariant($"{key.Day:yyyy-MM-dd} {key.Hour:00}").ShouldBe(hour);
    }

    [Fact]
    public async Task An_event_that_moves_to_another_zone_is_counted_by_its_clocks()
    {
        await using var app = await TestApp.Start();
        var owner = await app.Person("Olena");
        var meetup = await app.Event(owner);
        await app.Hear(Doors.Issued(meetup.Id, new DateTimeOffset(2026, 9, 1, 22, 30, 0, TimeSpan.Zero)));
        (await Days(app)).ShouldBe([new DateOnly(2026, 9, 2)]);

        var version = await app.Read(db => db.Events.Select(e => e.Version).SingleAsync());
        await app.Do(new EditEvent(meetup.Id, Planning.Details() with { Zone = "Europe/London" }, version), owner);
        await app.DeliverOutbox();

        (await Days(app)).ShouldBe([new DateOnly(2026, 9, 1)]);
        (await app.Do(new MeasureEvent(meetup.Id, IsCheck: true))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Ballots_of_closed_rounds_are_counted_again_to_the_same(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.OpenEvent(await app.Person("Olena"));
        var poll = await app.OpenPoll(meetup);
        foreach (var option in (int[])[0, 1, 1])
        {
            (await app.Vote(meetup, poll, Hosting.Phone(), option)).IsDone.ShouldBeTrue();
        }

        await app.Do(new ClosePoll(meetup.Id, poll));
        await app.Do(new StartRound(meetup.Id, poll));
        await app.DeliverOutbox();
        var lived = await app.Do(new GetParticipation(meetup.Id));
        var ballots = await app.Read(db => db.Ballots.CountAsync());

        (await app.Do(new MeasureEvent(meetup.Id, IsCheck: true))).ShouldBeEmpty();
        await app.Read(db => db.PollTurnouts.ExecuteDeleteAsync());
        (await app.Do(new MeasureEvent(meetup.Id))).Count.ShouldBe(2);

        (lived.VotesInClosed, lived.PollsOpened, lived.PollsClosed).ShouldBe((ballots, 2, 1));
        (await app.Do(new GetParticipation(meetup.Id))).ShouldBe(lived);
    }

    private static Task<List<DateOnly>> Days(TestApp app) =>
        app.Read(db => db.SaleHours.Select(h => h.Day).Distinct().ToListAsync());
}
