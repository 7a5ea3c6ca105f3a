using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Searching;

/// <summary>How long a search takes among many events, facets and all: the use case as the page runs it.</summary>
internal static class SearchCosts
{
    private const int Warmup = 10;
    private const int AtOnce = 500;
    private const int Organizations = 50;

    public static Command Command()
    {
        var events = new Option<int>("--events") { DefaultValueFactory = _ => 100_000 };
        var searches = new Option<int>("--searches")
        {
            DefaultValueFactory = _ => 100,
            Description = "Of each kind that are timed.",
        };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var database = new Option<DatabaseProvider>("--database");
        var json = new Option<FileInfo?>("--json");
        var command = new Command("search", "Searches among made-up events, timed.")
        {
            events,
            searches,
            seed,
            database,
            json,
        };
        command.SetAction(
            async (given, cancellation) =>
            {
                await using var app = await TestApp.Start(given.GetValue(database));
                var world = new MadeUpWorld(given.GetValue(seed));
                world.Invent();
                var started = Stopwatch.GetTimestamp();
                await Plant(app, world, given.GetValue(events), cancellation);
                var filled = Stopwatch.GetElapsedTime(started).TotalSeconds;
                await Settle(app, given.GetValue(database), cancellation);
                var costs = new List<Cost>();
                foreach (var (kind, search) in Kinds(world))
                {
                    costs.Add(await Time(app, kind, search, given.GetValue(searches)));
                    Print(costs[^1]);
                }

                costs.Add(Cost.Of("all", [.. costs.SelectMany(c => c.Taken)], costs.Average(c => c.Found)));
                Print(costs[^1]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled in {filled:0} s"));
                if (given.GetValue(json) is { } file)
                {
                    var report = new
                    {
                        scenario = "search",
                        database = given.GetValue(database).ToString(),
                        events = given.GetValue(events),
                        filled_s = Math.Round(filled),
                        kinds = costs.Select(c => new
                        {
                            kind = c.Kind,
                            searches = c.Taken.Count,
                            p50_ms = c.P50,
                            p95_ms = c.P95,
                            p99_ms = c.P99,
                            found = Math.Round(c.Found),
                        }),
                    };
                    await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report), cancellation);
                }
            }
        );
        return command;
    }

    private static (string Kind, Func<SearchEvents> Search)[] Kinds(MadeUpWorld world) =>
        [
            ("one word", () => new SearchEvents(world.AnyWord())),
            ("the commonest words", () => new SearchEvents(world.AllTags[world.Any(8)])),
            ("two words", () => new SearchEvents($"{world.AnyWord()} {world.AnyWord()}")),
            ("half a word", () => new SearchEvents(Half(world.AnyWord()))),
            ("a typing error", () => new SearchEvents(world.Mistyped(Long(world)))),
            ("a place", () => new SearchEvents(Where: world.AnyCity().Name)),
            ("a word around here", () => new SearchEvents(world.AnyWord(), Near: Around(world))),
            ("around here", () => new SearchEvents(Near: Around(world))),
            (
                "a word and facets",
                () => new SearchEvents(world.AnyWord()) { Kind = EventKind.Concert, Price = PriceWish.Free }
            ),
            (
                "facets alone",
                () => new SearchEvents(Page: 1 + world.Any(5)) { Kind = (EventKind)world.Any(9), Language = "de" }
            ),
            ("a price at most", () => new SearchEvents { MostToPay = 20, Currency = "EUR" }),
            ("nothing", () => new SearchEvents(Page: 1 + world.Any(3))),
            ("a day", () => Day(world)),
            ("this weekend", () => new SearchEvents(ThisWeekend: true)),
            ("a tag", () => new SearchEvents(Tag: world.AnyTag())),
        ];

    private static SearchEvents Day(MadeUpWorld world)
    {
        var day = DateOnly.FromDateTime(TestApp.Now.UtcDateTime).AddDays(world.Any(300));
        return new SearchEvents(From: day, Until: day);
    }

    private static Near Around(MadeUpWorld world)
    {
        var (_, latitude, longitude) = world.AnyCity();
        return new Near(latitude, longitude, 50);
    }

    private static string Half(string word) => word[..Math.Min(word.Length, 4)];

    private static string Long(MadeUpWorld world)
    {
        string word;
        do
        {
            word = world.AnyWord();
        } while (word.Length < 6);

        return word;
    }

    private static async Task<Cost> Time(TestApp app, string kind, Func<SearchEvents> search, int searches)
    {
        var (taken, found) = (new List<double>(), 0.0);
        for (var i = 0; i < Warmup + searches; i++)
        {
            var asked = search();
            var started = Stopwatch.GetTimestamp();
            var answer = await app.Do(asked, Actor.Anyone);
            if (i >= Warmup)
            {
                taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                found += answer.Total;
            }
        }

        return Cost.Of(kind, taken, found / searches);
    }

    private static async Task Plant(TestApp app, MadeUpWorld world, int count, CancellationToken cancellation)
    {
        var organizations = Enumerable.Range(0, Organizations).Select(_ => OrganizationId.New()).ToArray();
        foreach (var chunk in Enumerable.Range(1, count).Chunk(AtOnce))
        {
            await app.Read(async db =>
            {
                db.Events.AddRange(chunk.Select(n => world.Publish(organizations[n % Organizations], n)));
                await db.SaveChangesAsync(cancellation);
                foreach (var listing in db.ChangeTracker.Entries<Listing>().ToList())
                {
                    listing.Property(l => l.LowestPrice).CurrentValue = world.AnyPrice();
                }

                return await db.SaveChangesAsync(cancellation);
            });
        }
    }

    /// <summary>What a database does by itself in time.</summary>
    private static Task<int> Settle(TestApp app, DatabaseProvider database, CancellationToken cancellation) =>
        app.Read(db =>
            db.Database.ExecuteSqlRawAsync(
                database is DatabaseProvider.Postgres ? "VACUUM ANALYZE" : "PRAGMA optimize",
                cancellation
            )
        );

    private static void Print(Cost cost) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Kind} | {cost.P50} | {cost.P95} | {cost.P99} | {cost.Found:0} |"
            )
        );

    private sealed record Cost(
        string Kind,
        IReadOnlyList<double> Taken,
        double P50,
        double P95,
        double P99,
        double Found
    )
    {
        public static Cost Of(string kind, IReadOnlyList<double> taken, double found)
        {
            var sorted = taken.Order().ToList();
            return new(kind, taken, At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99), found);
        }

        private static double At(List<double> sorted, double share) =>
            Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)], 1);
    }
}
