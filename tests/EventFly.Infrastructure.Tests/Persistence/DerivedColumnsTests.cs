using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Persistence;

public sealed class DerivedColumnsTests
{
    [Fact]
    public async Task A_start_asks_an_index_whether_something_is_left_to_be_worked_out()
    {
        var statements = new Statements();
        await using var app = await TestApp.Start(change: services => services.Intercept(statements));
        await app.PublishedEvent();
        var asked = await statements.Of(() => app.Read(Filled));

        var plans = new List<string>();
        foreach (var sql in asked.Where(s => s.StartsWith("SELECT", StringComparison.Ordinal)))
        {
            plans.Add(await app.Read(db => Plan(db, sql)));
        }

        plans.Count.ShouldBe(4);
        plans[0].ShouldContain("USING INDEX IX_events_events_last_day");
        plans[1].ShouldContain("USING INDEX ix_registration_tickets_not_folded");
        plans[2].ShouldContain("USING INDEX ix_registration_orders_not_folded");
        plans[3].ShouldContain("USING COVERING INDEX IX_events_listings_event");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_older_than_a_column_gets_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (_, meetup) = await app.PublishedEvent();
        var day = await app.Read(db => db.Events.Select(e => e.LastDay).SingleAsync());
        await app.Read(db => db.Events.ExecuteUpdateAsync(set => set.SetProperty(e => e.LastDay, default(DateOnly))));

        await app.Read(Filled);

        (await app.Read(db => db.Events.Select(e => e.LastDay).SingleAsync())).ShouldBe(day);
    }

    private static async Task<bool> Filled(EventFlyDbContext db)
    {
        await DerivedColumns.Fill(db);
        return true;
    }

    private static async Task<string> Plan(EventFlyDbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        var limit = command.CreateParameter();
        (limit.ParameterName, limit.Value) = ("@p", 500);
        command.Parameters.Add(limit);
        await using var steps = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await steps.ReadAsync())
        {
            plan.Add(steps.GetString(3));
        }

        return string.Join('\n', plan);
    }
}
