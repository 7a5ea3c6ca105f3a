using System.CommandLine;
using System.Diagnostics;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using EventFly.Load.Measures;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load;

/// <summary>How long the desk of a large event searches for a guest: the use case as the desk runs it, rights and all.</summary>
internal static class DeskSearch
{
    private const int Warmup = 20;
    private const int AtOnce = 500;

    private static readonly string[] First = ["Renée", "Jonas", "Amara", "Luca", "Zoé", "Oleh", "Mei", "Ida", "Ørjan"];
    private static readonly string[] Last = ["Müller", "Okafor", "O'Brien", "Nowak", "Łoś", "García", "Tanaka", "Weiß"];

    public static Command Command()
    {
        var tickets = new Option<int>("--tickets") { DefaultValueFactory = _ => 10_000 };
        var searches = new Option<int>("--searches") { DefaultValueFactory = _ => 200 };
        var database = new Option<DatabaseProvider>("--database");
        var command = new Command("desk", "Searches of a desk, timed.") { tickets, searches, database };
        command.SetAction(
            async (given, cancellation) =>
            {
                await using var app = await Ticketing.Start(given.GetValue(database));
                var host = await app.Person("Host");
                var card = await app.OpenEvent(host);
                var guests = await Plant(app, card, given.GetValue(tickets), cancellation);
                foreach (var (kind, typed) in Kinds)
                {
                    var timings = await Time(app, host, card, guests, typed, given.GetValue(searches));
                    Console.WriteLine($"| {kind} | {timings.P50} | {timings.P99} | {timings.Max} |");
                }
            }
        );
        return command;
    }

    private static readonly (string Kind, Func<Guest, string> Typed)[] Kinds =
    [
        ("whole name", g => g.Name),
        ("last name without accents, lower case", g => SearchWords.Fold(g.Name.Split(' ')[1])),
        ("two letters", g => g.Name[..2]),
        ("address of mail", g => g.Email),
        ("code", g => g.Code),
        ("key of the order", g => g.Key),
        ("nobody has it", g => "x" + g.Code),
    ];

    private static async Task<Timings> Time(
        TestApp app,
        Actor host,
        EventCard card,
        IReadOnlyList<Guest> guests,
        Func<Guest, string> typed,
        int searches
    )
    {
        var taken = new List<double>();
        for (var i = 0; i < Warmup + searches; i++)
        {
            // A step that has no divisor in common with the names: all of the event is asked for.
            var text = typed(guests[i * 7919 % guests.Count]);
            var started = Stopwatch.GetTimestamp();
            await app.Do(new SearchGuests(card.Id, text), host);
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return Timings.Of(taken.Skip(Warmup))!;
    }

    private static async Task<IReadOnlyList<Guest>> Plant(
        TestApp app,
        EventCard card,
        int count,
        CancellationToken cancellation
    )
    {
        var guests = new List<Guest>();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            await app.Read(async db =>
            {
                var type = await db.TicketTypes.SingleAsync(t => t.Event == card.Id, cancellation);
                foreach (var number in chunk)
                {
                    var name = $"{First[number % First.Length]} {Last[number % Last.Length]}{number / 72}";
                    var email = $"guest{number}@example.org";
                    var line = new OrderLine(1, type.Id, 1, 0);
                    var order = Order.Place(
                        card.Id,
                        new Core.Registration.Orders.Guest(name, email),
                        [line],
                        Money.Zero("EUR"),
                        Secret.NewCode(),
                        null,
                        TestApp.Now
                    );
                    var ticket = Ticket.Reserve(order, line);
                    ((IAggregate)order).ForgetRaised();
                    ((IAggregate)ticket).ForgetRaised();
                    db.Orders.Add(order);
                    db.Tickets.Add(ticket);
                    db.Entry(ticket).Property(t => t.State).CurrentValue = TicketState.Issued;
                    guests.Add(new(name, email, ticket.Code, order.Key));
                }

                return await db.SaveChangesAsync(cancellation);
            });
        }

        return guests;
    }

    private sealed record Guest(string Name, string Email, string Code, string Key);
}
