using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Measures;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Analytics;

public sealed class AnalyticsYearTests
{
    private static readonly string[] Income = [LedgerEntry.Sales, LedgerEntry.Tax, LedgerEntry.PlatformFee];

    public static TheoryData<DatabaseProvider, int> Years()
    {
        var years = new TheoryData<DatabaseProvider, int> { { DatabaseProvider.Sqlite, 200 } };
        if (TestApp.PostgresServer is not null)
        {
            years.Add(DatabaseProvider.Postgres, 40);
        }

        return years;
    }

    [Theory]
    [MemberData(nameof(Years))]
    public async Task A_year_told_twice_and_out_of_turn_comes_to_what_the_books_and_the_doors_say(
        DatabaseProvider database,
        int events
    )
    {
        await using var app = await TestApp.Start(database);
        var cards = await Plant(app, events, seed: 4);
        var told = await app.Read(db => db.Outbox.AsNoTracking().ToListAsync());
        var order = new Random(11);
        var shuffled = told.OrderBy(_ => order.Next()).ToList();

        await app.HearIn("Analytics", shuffled);
        await app.HearIn("Analytics", shuffled.Take(told.Count / 10).Reverse());

        while (await app.Do(new RollUpArrivals()) > 0) { }

        var lived = await Numbers(app);
        (await Found(app, cards, isCheck: true)).ShouldBeEmpty();
        await ShouldBeWhatTheBooksSay(app, lived);

        // From nothing it is the same, row by row.
        await Forget(app);
        await Found(app, cards, isCheck: false);
        while (await app.Do(new RollUpArrivals()) > 0) { }

        (await Numbers(app)).Rows.ShouldBe(lived.Rows);
    }

    [Fact]
    public async Task A_number_that_is_wrong_is_named_and_mended()
    {
        await using var app = await TestApp.Start();
        var cards = await Plant(app, events: 3, seed: 5);
        await Found(app, cards, isCheck: false);
        var right = await Numbers(app);
        await app.Read(db => db.Attendance.ExecuteUpdateAsync(set => set.SetProperty(a => a.Came, a => a.Came + 1)));
        await app.Read(db => db.SaleHours.Where(h => h.Taken > 0).ExecuteDeleteAsync());
        await app.Read(db => db.TicketMarks.Where(m => m.Event == cards[1].Id).ExecuteDeleteAsync());

        var named = await Found(app, cards, isCheck: true);
        (await Numbers(app)).Rows.ShouldNotBe(right.Rows);
        await Found(app, cards, isCheck: false);

        named.ShouldContain(line => line.StartsWith("came: ", StringComparison.Ordinal));
        named.ShouldContain(line => line.StartsWith("sales ", StringComparison.Ordinal));
        named.ShouldContain(line => line.StartsWith("ticket ", StringComparison.Ordinal));
        (await Numbers(app)).Rows.ShouldBe(right.Rows);
    }

    private static async Task<List<EventCard>> Plant(TestApp app, int events, int seed)
    {
        var owner = await app.Person("Olena");
        var organization = await app.Organization(owner);
        var cards = await GeneratedYear.Plan(app, organization.Id, owner, events);
        app.Clock.Advance(TimeSpan.FromDays(366));
        // They are counted while there is nothing, so that everything after is counted as it is told.
        (await Found(app, cards, isCheck: false)).ShouldBeEmpty();
        await app.Read(db => db.Outbox.ExecuteDeleteAsync());
        var year = new GeneratedYear(seed);
        await app.Read(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            cards.ForEach(card => year.Sell(db, card));
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            return await db.SaveChangesAsync();
        });
        return cards;
    }

    private static async Task<List<string>> Found(TestApp app, List<EventCard> cards, bool isCheck)
    {
        List<string> found = [];
        foreach (var card in cards)
        {
            found.AddRange(await app.Do(new MeasureEvent(card.Id, isCheck)));
        }

        return found;
    }

    /// <summary>By other ways than the counters count: sums of the tables of their owners.</summary>
    private static async Task ShouldBeWhatTheBooksSay(TestApp app, AllNumbers counted)
    {
        var entries = await app.Read(db => db.LedgerEntries.AsNoTracking().ToListAsync());
        var refunds = await app.Read(db => db.Refunds.AsNoTracking().Where(r => r.SentAt != null).ToListAsync());
        var tickets = await app.Read(db => db.Tickets.AsNoTracking().ToListAsync());
        var admitted = await app.Read(db =>
            db.Scans.Where(s => s.Verdict == Verdict.Admitted).Select(s => s.Ticket).Distinct().CountAsync()
        );
        entries.Count.ShouldBeGreaterThan(100);
        refunds.Count.ShouldBeGreaterThan(2);

        counted
            .Sales.Sum(h => h.Taken - h.Returned)
            .ShouldBe(-entries.Where(e => Income.Contains(e.Account)).Sum(e => e.Amount.Minor));
        counted
            .Sales.Sum(h => h.Fee)
            .ShouldBe(-entries.Where(e => e.Account == LedgerEntry.PlatformFee).Sum(e => e.Amount.Minor));
        counted.Sales.Sum(h => h.Taken).ShouldBe(await app.Read(db => db.Payments.SumAsync(p => p.Amount.Minor)));
        var lost = await app.Read(db => db.Disputes.SumAsync(d => d.Amount.Minor));
        counted
            .Sales.Sum(h => h.Returned)
            .ShouldBe(refunds.Where(r => r.FailedAt is null).Sum(r => r.Amount.Minor) + lost);
        counted.Sales.Sum(h => h.Issued).ShouldBe(tickets.Count);
        counted.Sales.Sum(h => h.Cancelled).ShouldBe(tickets.Count(t => t.State is TicketState.Cancelled));
        counted.Sales.Sum(h => h.Orders).ShouldBe(await app.Read(db => db.Orders.CountAsync()));
        counted.Attendance.Sum(a => a.Tickets).ShouldBe(tickets.Count(t => t.State is TicketState.Issued));
        counted.Attendance.Sum(a => a.Inside).ShouldBe(tickets.Count(t => t.AdmittedAt is not null));
        counted.Attendance.Sum(a => a.Came).ShouldBe(admitted);
        counted.Desks.Sum(d => d.Came).ShouldBe(admitted);
        counted.Arrivals.Sum(a => a.Count).ShouldBe(tickets.Count(t => t.AdmittedAt is not null));
    }

    private static async Task Forget(TestApp app)
    {
        await app.Read(db => db.TicketMarks.ExecuteDeleteAsync());
        await app.Read(db => db.OrderMarks.ExecuteDeleteAsync());
        await app.Read(db => db.MoneyMarks.ExecuteDeleteAsync());
        await app.Read(db => db.SaleHours.ExecuteDeleteAsync());
        await app.Read(db => db.DeskCounts.ExecuteDeleteAsync());
        await app.Read(db => db.Arrivals.ExecuteDeleteAsync());
        await app.Read(db => db.Attendance.ExecuteDeleteAsync());
    }

    private static Task<AllNumbers> Numbers(TestApp app) =>
        app.Read(async db => new AllNumbers(
            await db.SaleHours.AsNoTracking().ToListAsync(),
            await db.Attendance.AsNoTracking().ToListAsync(),
            await db.DeskCounts.AsNoTracking().ToListAsync(),
            await db.Arrivals.AsNoTracking().Where(a => a.Count != 0).ToListAsync(),
            await Rows(db)
        ));

    private static async Task<List<string>> Rows(EventFlyDbContext db)
    {
        List<object> rows =
        [
            .. (await db.SaleHours.AsNoTracking().ToListAsync()).Select(h => (object)(h.Event, h.Key, h.Sums)),
            .. (await db.Attendance.AsNoTracking().ToListAsync()).Select(a =>
                (object)(a.Event, a.Organization, a.Zone, a.Tickets, a.Inside, a.Came)
            ),
            .. (await db.DeskCounts.AsNoTracking().ToListAsync()).Select(d => (object)(d.Event, d.Desk, d.Came)),
            .. (await db.Arrivals.AsNoTracking().Where(a => a.Count != 0).ToListAsync()).Select(a =>
                (object)(a.Event, a.Start, a.Minutes, a.Count)
            ),
            .. (await db.TicketMarks.AsNoTracking().ToListAsync()).Select(m => (object)(m.Ticket, m.Event, m.State)),
            .. (await db.OrderMarks.AsNoTracking().ToListAsync()).Select(m => (object)(m.Order, m.Event, m.State)),
            .. (await db.MoneyMarks.AsNoTracking().ToListAsync()).Select(m => (object)(m.Key, m.Event, m.State)),
        ];
        return [.. rows.Select(r => r.ToString()!).Order(StringComparer.Ordinal)];
    }

    private sealed record AllNumbers(
        List<SaleHour> Sales,
        List<AttendanceCount> Attendance,
        List<DeskCount> Desks,
        List<ArrivalBucket> Arrivals,
        List<string> Rows
    );
}
