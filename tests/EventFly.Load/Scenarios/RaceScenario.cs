using System.Diagnostics;
using System.Linq.Expressions;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Everybody wants the last tickets at once, by the API: first free ones, of which none may be sold that is not there; then ones
/// that cost something, which are held while they are paid, as many in a second as the server can. Between them, four types that share
/// two numbers. Then the same rows without the application, for comparison, and without a guard, as a control.
/// </summary>
internal static class RaceScenario
{
    public const string Name = "race";

    private const int Quota = 100;

    private const int Plenty = 1_000_000;

    private const int Attempts = 10_000;

    private const string Hot = "Plenty of tickets";

    private const string Bare = "Sold without us";

    private const string Unguarded = "Sold without a guard";

    private static readonly TimeSpan Selling = TimeSpan.FromSeconds(10);

    /// <summary>Until the code of an order is compiled as it stays; 2 s of it were compiled anew for 12 more.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(15);

    /// <summary>For each number of connections.</summary>
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    /// <summary>Holds need somebody who could take the money; nobody is asked before somebody wants to pay.</summary>
    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Stripe__SecretKey"] = "sk_test_of_the_race",
        ["Stripe__WebhookSecret"] = "whsec_of_the_race",
        ["Stripe__ApiBase"] = "http://127.0.0.1:9",
    };

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var server = stage.Own ?? throw new ArgumentException("race starts a server of its own and looks into it.");
        var report = new Report(Name, arguments.Participants);
        var held = await server.Offer(Hot, price: 20, Plenty, cancellation);
        await server.Offer(Bare, price: 20, Plenty, cancellation);
        await server.Offer(Unguarded, price: 20, Plenty, cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = arguments.Participants })
        {
            BaseAddress = stage.Server,
        };
        await new Buyers(http, arguments.Participants, arguments.Seed).Buy(held, Warming, cancellation);
        await server.Read(db => CountRows(db, cancellation));

        var (all, sold, oversold) = (new Sale(), 0, 0);
        for (var seed = arguments.Seed; seed < arguments.Seed + arguments.Runs; seed++)
        {
            var free = await server.Offer($"Last tickets {seed}", price: 0, Quota, cancellation);
            var race = await new Buyers(http, arguments.Participants, seed).Buy(free, Attempts, cancellation);
            var (counted, tickets) = await Sold(server, free, cancellation);
            await Console.Out.WriteLineAsync($"seed {seed}: {tickets} of {Quota} sold, {counted} counted");
            all.With(race);
            sold += tickets;
            oversold += Math.Max(0, Math.Max(counted, tickets) - Quota);
        }

        var shared = await SharedSale.Of(server, cancellation);
        var buyers = new Buyers(http, arguments.Participants, arguments.Seed);
        var inTwo = await buyers.Buy(shared.Baskets, Attempts, cancellation);
        var (tooMany, left) = await shared.Count(server, cancellation);

        await Quiet(server, cancellation);
        var (selling, before) = (Stopwatch.StartNew(), stage.Gauge!.Now());
        var hot = await buyers.Buy(held, Selling, cancellation);
        var (seconds, spent) = (selling.Elapsed.TotalSeconds, stage.Gauge.Now() - before);
        var floor = await BareSales.Of(server.Database, Hot, Bare, cancellation);
        var control = await BareSales.Of(server.Database, Hot, Unguarded, cancellation);

        report.Number("runs", arguments.Runs);
        report.Number("attempts", all.Placed + all.SoldOut + all.Otherwise);
        report.Number("sold", sold);
        report.Number("quota", Quota * arguments.Runs);
        report.Number("oversold", oversold);
        report.Number("told_sold", all.Placed);
        report.Number("shared_attempts", inTwo.Placed + inTwo.SoldOut + inTwo.Otherwise);
        report.Number("shared_oversold", tooMany);
        report.Number("shared_unsold", left);
        report.Number("otherwise", all.Otherwise + inTwo.Otherwise + hot.Otherwise);
        report.Number("holds_per_s", hot.Placed / seconds);
        report.Number("server_cpu_ms_per_hold", 1000 * spent.Server / hot.Placed);
        report.Number("client_cpu_ms_per_hold", 1000 * spent.Client / hot.Placed);
        report.Number("database_cpu_ms_per_hold", 1000 * spent.Database / hot.Placed);
        report.Number("floor_per_s", await floor.Floor(Measured, cancellation));
        report.Number("mutant_oversold", await control.OversoldWithoutGuard(Quota, cancellation));
        report.Time("order", hot.Milliseconds);
        return report;
    }

    private static Task<(int Sold, int Tickets)> Sold(
        ServerProcess server,
        TicketTypeId type,
        CancellationToken cancellation
    ) =>
        server.Read(async db =>
            (
                await db.TicketTypes.Where(t => t.Id == type).Select(t => t.Sold + t.Held).SingleAsync(cancellation),
                await db.Tickets.CountAsync(t => t.Type == type && t.State != TicketState.Cancelled, cancellation)
            )
        );

    /// <summary>
    /// PostgreSQL learns of its tables what it would learn by itself within a minute: this database is younger than that.
    /// </summary>
    private static Task<int> CountRows(EventFlyDbContext db, CancellationToken cancellation) =>
        db.Database.IsNpgsql() ? db.Database.ExecuteSqlRawAsync("analyze", cancellation) : Task.FromResult(0);

    /// <summary>Waits until the letters of what was sold before are written: they have nothing to do with what comes.</summary>
    private static async Task Quiet(ServerProcess server, CancellationToken cancellation)
    {
        while (await server.Read(db => db.Outbox.Where(IsDue(TimeProvider.System.GetUtcNow())).AnyAsync(cancellation)))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }
    }

    private static Expression<Func<OutboxMessage, bool>> IsDue(DateTimeOffset now) =>
        m => m.DeliveredAt == null && m.ParkedAt == null && m.NextAttemptAt <= now;
}
