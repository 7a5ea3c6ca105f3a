using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using EventFly.Core.Analytics.Measures;
using EventFly.Core.Analytics.Reports;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Counting;

/// <summary>What the numbers of one big event cost: to count them anew, to read them, and to move them by a sale.</summary>
internal static class AnalyticsCosts
{
    private const int Reads = 200;
    private const int Sales = 30;

    public static Command Command()
    {
        var tickets = new Option<int>("--tickets") { DefaultValueFactory = _ => 100_000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var database = new Option<DatabaseProvider>("--database");
        var json = new Option<FileInfo?>("--json");
        var command = new Command(
            "analytics",
            "The numbers of one event with many tickets: counted, read and moved, timed."
        )
        {
            tickets,
            seed,
            database,
            json,
        };
        command.SetAction(
            async (given, cancellation) =>
            {
                var text = await Run(
                    given.GetValue(database),
                    given.GetValue(tickets),
                    given.GetValue(seed),
                    cancellation
                );
                Console.WriteLine(text);
                if (given.GetValue(json) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, text, cancellation);
                }
            }
        );
        return command;
    }

    private static async Task<string> Run(
        DatabaseProvider database,
        int tickets,
        int seed,
        CancellationToken cancellation
    )
    {
        await using var app = await TestApp.Start(database);
        var card = await app.OpenEvent(await app.Person("Olena"));
        await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Late", 0, Sales * 2)));
        var filled = await Time(() => new BigEvent(seed).Fill(app, card, tickets, cancellation));
        await app.Read(db =>
            db.Database.ExecuteSqlRawAsync(
                database is DatabaseProvider.Postgres ? "VACUUM ANALYZE" : "PRAGMA optimize",
                cancellation
            )
        );
        var counted = await Time(() => app.Do(new MeasureEvent(card.Id)));
        var found = 0;
        var compared = await Time(async () => found = (await app.Do(new MeasureEvent(card.Id, IsCheck: true))).Count);
        var first = await Time(() => app.Do(new GetEventNumbers(card.Id)));
        List<double> reads = [];
        for (var i = 0; i < Reads; i++)
        {
            reads.Add(await Time(() => app.Do(new GetEventNumbers(card.Id))));
        }

        List<double> moves = [];
        for (var i = 0; i < Sales; i++)
        {
            moves.Add(await Sell(app, card));
        }

        return JsonSerializer.Serialize(
            new
            {
                scenario = "analytics",
                database = database.ToString(),
                tickets,
                filled_s = Math.Round(filled / 1000),
                rebuild_s = Math.Round(counted / 1000, 1),
                check_s = Math.Round(compared / 1000, 1),
                differing = found,
                first_read_ms = Math.Round(first, 1),
                read_p50_ms = At(reads, 0.5),
                read_p95_ms = At(reads, 0.95),
                sale_to_number_p50_ms = At(moves, 0.5),
                sale_to_number_p95_ms = At(moves, 0.95),
            }
        );
    }

    /// <summary>From the answer to the buyer until the number says so.</summary>
    private static async Task<double> Sell(TestApp app, EventCard card)
    {
        var type = await app.Read(db =>
            db.TicketTypes.Where(t => t.Event == card.Id && t.Name == "Late").Select(t => t.Id).SingleAsync()
        );
        var before = (await app.Do(new GetEventNumbers(card.Id))).Guests.Tickets;
        await app.Do(Ticketing.Wish(card, type), Actor.Anyone);
        return await Time(async () =>
        {
            await app.DeliverOutbox();
            var after = (await app.Do(new GetEventNumbers(card.Id))).Guests.Tickets;
            if (after != before + 1)
            {
                throw new InvalidOperationException($"A sale moved the number from {before} to {after}.");
            }
        });
    }

    private static async Task<double> Time(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> taken, double share) =>
        Math.Round(taken.Order().ElementAt(Math.Min(taken.Count - 1, (int)(taken.Count * share))), 1);
}
