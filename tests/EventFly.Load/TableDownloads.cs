using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Clients;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load;

/// <summary>What it costs a server to hand out the attendees of a large event: time to the first byte, to the last, and memory.</summary>
internal static class TableDownloads
{
    private const int AtOnce = 1_000;

    private static readonly string[] Files = ["attendees.csv", "attendees.xlsx", "orders.csv"];

    public static Command Command()
    {
        var tickets = new Option<int>("--tickets") { DefaultValueFactory = _ => 100_000 };
        var database = new Option<DatabaseProvider>("--database");
        var command = new Command("exports", "Tables of a large event, timed.") { tickets, database };
        command.SetAction(
            async (given, cancellation) =>
            {
                var settings = ServerSettings.OfThisRepository() with { Provider = given.GetValue(database) };
                await using var server = await ServerProcess.Start(settings, cancellation);
                await Plant(server, given.GetValue(tickets), cancellation);
                foreach (var file in Files)
                {
                    // Each on a server that has just begun: its highest memory is of this one file.
                    await server.Kill();
                    await server.Restart(cancellation);
                    Console.WriteLine(await Fetch(server, file, cancellation));
                }
            }
        );
        return command;
    }

    private static async Task<string> Fetch(ServerProcess server, string file, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromMinutes(5) };
        await SignInForm.Send(http, new Uri(server.Url, "/account/sign-in"), cancellation);
        var before = MostMemory(server.ProcessId);
        var address = $"organize/{DemoOrganization.Slug}/events/{Stage.DemoEvent}/{file}";
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[64 * 1024];
        long bytes = await body.ReadAsync(buffer, cancellation);
        var first = Stopwatch.GetElapsedTime(started);
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            bytes += read;
        }

        var last = Stopwatch.GetElapsedTime(started);
        var after = MostMemory(server.ProcessId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {file} | {bytes / 1024:N0} | {first.TotalMilliseconds:N0} | {last.TotalMilliseconds:N0} | {before:N0}, {after:N0} |"
        );
    }

    /// <summary>The highest resident memory since the process began, in MiB.</summary>
    private static long MostMemory(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status")
            .First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024;
    }

    private static async Task Plant(ServerProcess server, int count, CancellationToken cancellation)
    {
        foreach (var chunk in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            await server.Read(async db =>
            {
                var type = await db
                    .TicketTypes.Join(
                        db.Events.Where(e => e.Slug == Stage.DemoEvent),
                        t => t.Event,
                        e => e.Id,
                        (t, _) => new { t.Event, t.Id }
                    )
                    .FirstAsync(cancellation);
                foreach (var number in chunk)
                {
                    var line = new OrderLine(1, type.Id, 1, 0);
                    var order = Order.Place(
                        type.Event,
                        new Guest($"Guest Number{number}", $"guest{number}@example.org"),
                        [line],
                        Money.Zero("EUR"),
                        Secret.NewCode(),
                        null,
                        TimeProvider.System.GetUtcNow()
                    );
                    var ticket = Ticket.Reserve(order, line);
                    ((IAggregate)order).ForgetRaised();
                    ((IAggregate)ticket).ForgetRaised();
                    db.Orders.Add(order);
                    db.Tickets.Add(ticket);
                    db.Entry(ticket).Property(t => t.State).CurrentValue = TicketState.Issued;
                }

                return await db.SaveChangesAsync(cancellation);
            });
        }
    }
}
