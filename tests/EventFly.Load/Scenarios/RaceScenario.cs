using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Load.Measures;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Everybody wants the last tickets at once, by the API: first free ones, of which none may be sold that is not there; then ones
/// that cost something, which are held while they are paid, as many in a second as the server can.
/// </summary>
internal static class RaceScenario
{
    public const string Name = "race";

    private const int Quota = 100;

    private const int Plenty = 1_000_000;

    private const int Attempts = 10_000;

    private static readonly TimeSpan Selling = TimeSpan.FromSeconds(10);

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
        await Console.Out.WriteLineAsync($"seed {arguments.Seed}");
        var free = await Offer(server, "Last tickets", price: 0, Quota, cancellation);
        var held = await Offer(server, "Plenty of tickets", price: 20, Plenty, cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = arguments.Participants })
        {
            BaseAddress = stage.Server,
        };
        var buyers = new Buyers(http, arguments.Participants, arguments.Seed);
        await buyers.Buy(held, TimeSpan.FromSeconds(2), cancellation);

        var race = await buyers.Buy(free, Attempts, cancellation);
        var (sold, tickets) = await Sold(server, free, cancellation);
        var selling = Stopwatch.StartNew();
        var hot = await buyers.Buy(held, Selling, cancellation);
        var seconds = selling.Elapsed.TotalSeconds;

        report.Number("attempts", race.Placed + race.SoldOut + race.Otherwise);
        report.Number("sold", tickets);
        report.Number("quota", Quota);
        report.Number("oversold", Math.Max(0, Math.Max(sold, tickets) - Quota));
        report.Number("told_sold", race.Placed);
        report.Number("otherwise", race.Otherwise + hot.Otherwise);
        report.Number("holds_per_s", hot.Placed / seconds);
        // Not measured yet.
        report.Number("floor_per_s", null);
        report.Number("mutant_oversold", null);
        report.Time("order", hot.Milliseconds);
        return report;
    }

    private static Task<TicketTypeId> Offer(
        ServerProcess server,
        string name,
        decimal price,
        int quota,
        CancellationToken cancellation
    ) =>
        server.Read(async db =>
        {
            var live = await db.Events.SingleAsync(e => e.Slug == Stage.DemoEvent, cancellation);
            var type = TicketType.Offer(live.Id, live.Currency, new TicketTypeDetails(name, price, quota)).Value;
            db.TicketTypes.Add(type);
            await db.SaveChangesAsync(cancellation);
            return type.Id;
        });

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

    /// <summary>People who order one ticket after the other, all at once.</summary>
    private sealed class Buyers(HttpClient http, int count, int seed)
    {
        public Task<Sale> Buy(TicketTypeId type, int attempts, CancellationToken cancellation)
        {
            var left = attempts;
            return Buy(type, () => Interlocked.Decrement(ref left) >= 0, cancellation);
        }

        public Task<Sale> Buy(TicketTypeId type, TimeSpan time, CancellationToken cancellation)
        {
            var running = Stopwatch.StartNew();
            return Buy(type, () => running.Elapsed < time, cancellation);
        }

        private async Task<Sale> Buy(TicketTypeId type, Func<bool> goesOn, CancellationToken cancellation)
        {
            var sales = await Task.WhenAll(
                Enumerable
                    .Range(0, count)
                    .Select(async buyer =>
                    {
                        var sale = new Sale();
                        await Task.Delay(new Random(seed + buyer).Next(50), cancellation);
                        while (goesOn())
                        {
                            await Order(type, buyer, sale, cancellation);
                        }

                        return sale;
                    })
            );
            return sales.Aggregate(new Sale(), (all, one) => all.With(one));
        }

        private async Task Order(TicketTypeId type, int buyer, Sale sale, CancellationToken cancellation)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/events/{Stage.DemoEvent}/orders");
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Content = JsonContent.Create(
                new
                {
                    name = $"Buyer {buyer}",
                    email = $"buyer{buyer}@example.org",
                    tickets = new[] { new { ticketType = type.Value, quantity = 1 } },
                }
            );
            var started = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                sale.Placed++;
                sale.Milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            else if (await IsSoldOut(answer, cancellation))
            {
                sale.SoldOut++;
            }
            else
            {
                sale.Otherwise++;
            }
        }

        private static async Task<bool> IsSoldOut(HttpResponseMessage answer, CancellationToken cancellation) =>
            answer.StatusCode is HttpStatusCode.Conflict
            && (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellation))?["code"]
                == "registration.sold-out";
    }

    private sealed class Sale
    {
        public int Placed { get; set; }

        public int SoldOut { get; set; }

        public int Otherwise { get; set; }

        public List<double> Milliseconds { get; } = [];

        public Sale With(Sale other)
        {
            Placed += other.Placed;
            SoldOut += other.SoldOut;
            Otherwise += other.Otherwise;
            Milliseconds.AddRange(other.Milliseconds);
            return this;
        }
    }
}
