using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Email;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using EventFly.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventFly.Load;

/// <summary>What the letter with a ticket costs in processor time: its PDF file, writing it down, and all that follows an order.</summary>
internal static class LetterCosts
{
    /// <summary>Orders until the code is compiled as it stays.</summary>
    private const int Warmup = 200;

    private static readonly TicketPaper Ticket = new(
        "Tech Circle",
        "Open tech evening: what we learned this year",
        "Ticket 1 of 1",
        "Saturday 12 September 2026, 09:00 to 18:00 (Europe/Berlin, UTC+02:00)",
        "Old Library, Berlin, Germany",
        "https://www.openstreetmap.org/?mlat=52.52&mlon=13.405",
        [
            new("Guest", "Žofie Dvořáková"),
            new("Kind of ticket", "Free admission"),
            new("Price", "Free"),
            new("Order number", "EF-2K7M-9QXD"),
        ],
        new string('Q', 180),
        "ABCDEFGHJKLMNPQRSTUVWXYZ",
        "What to do",
        [
            "Show the QR code at the door, on this paper or on your phone.",
            "It lets one person in, once. Whoever has a copy could use it, so keep it to yourself.",
            "If nobody can scan it, the letters below it do as well.",
            "Changes of time or place come to you by e-mail; the page of your order always has the latest.",
        ],
        "Fold here"
    );

    public static Command Command()
    {
        var letters = new Option<int>("--letters") { DefaultValueFactory = _ => 500 };
        var database = new Option<DatabaseProvider>("--database");
        var command = new Command("letters", "What follows an order, in processor time.") { letters, database };
        command.SetAction((given, _) => Run(given.GetValue(database), given.GetValue(letters)));
        return command;
    }

    private static async Task Run(DatabaseProvider database, int count)
    {
        await using var app = await TestApp.Start(database);
        var (card, _) = await app.SmallEvent(await app.Person("Host"), Warmup + count);
        var papers = app.Services.GetRequiredService<ITicketPapers>();
        var emails = app.Services.GetRequiredService<IEmails>();
        var letter = new Email("guest@example.org", "Your ticket", "Dear guest,\n\nyou are in.", "Show", "/orders/x")
        {
            Enclosures = [new("tickets.pdf", "application/pdf", papers.Print(Ticket.Title, [Ticket]))],
        };
        await Say("PDF file", count, () => Task.FromResult(papers.Print(Ticket.Title, [Ticket])));
        await Say("writing it down", count, () => emails.Send(letter, CancellationToken.None));
        await Post(app, letter, count);
        await Order(app, card, Warmup);
        await app.DeliverOutbox();
        await Order(app, card, count);
        var before = Environment.CpuUsage.TotalTime;
        await app.DeliverOutbox();
        Say("all that follows an order", count, Environment.CpuUsage.TotalTime - before);
        Console.WriteLine($"The PDF file has {letter.Enclosures[0].Content.Length / 1024} KiB.");
    }

    /// <summary>One after the other, to a mail server that answers at once: here it is the time that counts.</summary>
    private static async Task Post(TestApp app, Email letter, int count)
    {
        await using var sink = new MailSink();
        var smtp = new SmtpSettings
        {
            Host = "127.0.0.1",
            Port = sink.Port,
            Security = "None",
        };
        var emails = new SmtpEmails(Options.Create(smtp), app.Services.GetRequiredService<LetterWriter>());
        var clock = Stopwatch.StartNew();
        await Say("handing it to a mail server", count, () => emails.Send(letter, CancellationToken.None));
        Say("the same, waiting included", Warmup + count, clock.Elapsed);
    }

    private static async Task Order(TestApp app, EventCard card, int count)
    {
        var type = await app.FreeAdmission(card);
        for (var i = 0; i < count; i++)
        {
            await app.Do(Ticketing.Wish(card, type, 1, $"Guest Number{i}", $"guest{i}@example.org"), Actor.Anyone);
        }
    }

    private static async Task Say(string what, int count, Func<Task> act)
    {
        for (var i = 0; i < Warmup; i++)
        {
            await act();
        }

        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < count; i++)
        {
            await act();
        }

        Say(what, count, Environment.CpuUsage.TotalTime - before);
    }

    private static void Say(string what, int count, TimeSpan spent) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {what} | {spent.TotalMilliseconds / count:F1} ms |")
        );
}
