using System.Diagnostics;
using System.Net;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Stripe's messages as they come in bad times. One history is told of many orders, of each in an order of its own and some of it
/// more than once: all must end alike. What Stripe did not sign is refused. And when nothing is told at all, who paid gets tickets
/// nevertheless.
/// </summary>
internal static class WebhooksScenario
{
    public const string Name = "webhooks";

    private const string Secret = "whsec_of_the_load";

    /// <summary>Messages of one order are told from two sides at once, of several orders at the same time.</summary>
    private const int AtOnce = 4;

    private const int Untold = 30;

    /// <summary>As Stripe does when it is not answered well.</summary>
    private const int MostTries = 10;

    /// <summary>With what the addresses begin of those of whom all is told.</summary>
    private const string Told = "told";

    private const string Currency = "eur";

    /// <summary>The job that asks about open payments comes every half minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Stripe__WebhookSecret"] = Secret,
    };

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var server = stage.Own ?? throw new ArgumentException("webhooks starts a server of its own and looks into it.");
        var report = new Report(Name, AtOnce);
        await Console.Out.WriteLineAsync($"seed {arguments.Seed}");
        var random = new Random(arguments.Seed);
        var type = await server.Offer("Told of", MoneyStory.Price, quota: 100_000, cancellation);
        await using var office = new BackOffice(server);
        var company = new CardCompany(server);
        using var http = new HttpClient { BaseAddress = stage.Server };
        var letters = new StripeLetters(http, Secret);

        await http.GetStringAsync("/dev/stripe", cancellation);
        await company.Behave(copies: 1, drops: true, shuffles: false);
        var stories = await Order(stage, office, type, arguments.Shuffles, arguments.Seed, cancellation);
        var refused = await Forge(letters, stories.Values.First(), random, cancellation);
        var written = await office.Read(db => db.Messages.CountAsync(cancellation));

        var shuffled = stories.Values.Select(s => (s.End, Told: s.Shuffle(random))).ToList();
        await Parallel.ForEachAsync(
            shuffled,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (story, stop) =>
            {
                await company.Remember(story.End);
                await Tell(letters, story.Told, stop);
            }
        );
        await Eventually(() => IsDelivered(office), cancellation);
        var outcomes = await Outcome.Count(office, [.. stories.Keys]);

        using var buyer = new Shopper(stage.Server, arguments.Seed, number: 1);
        for (var i = 0; i < Untold; i++)
        {
            await buyer.PayAndLeave(type, cancellation);
        }

        var waiting = Stopwatch.StartNew();
        await Eventually(() => MoneyAudit.IsQuiet(office, company), cancellation);
        var audit = await MoneyAudit.Of(office, company, []);

        foreach (var (outcome, orders) in outcomes.OrderByDescending(o => o.Value))
        {
            await Console.Out.WriteLineAsync($"{orders} orders: {outcome}");
        }

        report.Number("shuffles", arguments.Shuffles);
        report.Number("messages", shuffled.Sum(s => s.Told.Count));
        report.Number("outcomes", outcomes.Count);
        report.Number("forged", refused.Count);
        report.Number("forged_accepted", refused.Count(r => r != HttpStatusCode.BadRequest) + written);
        report.Number("untold", audit.Charged);
        report.Number("untold_found_after_s", waiting.Elapsed.TotalSeconds);
        report.Number(
            "paid_without_ticket",
            audit.PaidWithoutTicket + outcomes.Where(o => o.Key.IsWithoutTicket).Sum(o => o.Value)
        );
        report.Number("unbalanced", audit.Unbalanced + outcomes.Where(o => !o.Key.IsBalanced).Sum(o => o.Value));
        return report;
    }

    /// <summary>Orders of one ticket each, whose payment page is open, and what is to be told of each.</summary>
    private static async Task<IReadOnlyDictionary<PaymentId, MoneyStory>> Order(
        Stage stage,
        BackOffice office,
        TicketTypeId type,
        int orders,
        int seed,
        CancellationToken cancellation
    )
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, AtOnce),
            cancellation,
            async (number, stop) =>
            {
                using var buyer = new Shopper(stage.Server, seed, number, Told);
                for (var i = number; i < orders; i += AtOnce)
                {
                    var order = await buyer.Order(type, quantity: 1, stop);
                    await buyer.OpenPage(order ?? throw new InvalidDataException("It is sold out."), stop);
                }
            }
        );
        var payments = await office.Read(db => db.Payments.AsNoTracking().ToListAsync(cancellation));
        return payments
            // The demo's free ones were never anybody's to tell of.
            .Where(p => p.Provider != Payment.Free && p.Reference is not null)
            .OrderBy(p => p.StartedAt)
            .ToDictionary(p => p.Id, p => MoneyStory.Of(p.Id, p.Reference!, Currency));
    }

    /// <returns>How each forged message was answered.</returns>
    private static async Task<IReadOnlyList<HttpStatusCode>> Forge(
        StripeLetters letters,
        MoneyStory story,
        Random random,
        CancellationToken cancellation
    )
    {
        var answers = new List<HttpStatusCode>();
        foreach (var (message, signature) in letters.Forge(story.Messages[MoneyStory.Paid], random))
        {
            answers.Add(await letters.Post(message, signature, cancellation));
        }

        return answers;
    }

    /// <summary>Half from the one side, half from the other.</summary>
    private static Task Tell(StripeLetters letters, IReadOnlyList<string> told, CancellationToken cancellation)
    {
        return Task.WhenAll(Side(0), Side(1));

        async Task Side(int side)
        {
            for (var i = side; i < told.Count; i += 2)
            {
                for (var tries = 1; await letters.Post(told[i], cancellation) is not HttpStatusCode.OK; tries++)
                {
                    if (tries == MostTries)
                    {
                        throw new InvalidDataException($"Nobody took this message: {told[i]}");
                    }
                }
            }
        }
    }

    private static async Task Eventually(Func<Task<bool>> holds, CancellationToken cancellation)
    {
        for (var waiting = Stopwatch.StartNew(); waiting.Elapsed < Patience && !await holds(); )
        {
            await Task.Delay(500, cancellation);
        }
    }

    private static Task<bool> IsDelivered(BackOffice office) =>
        office.Read(async db => !await db.Outbox.AnyAsync(m => m.DeliveredAt == null && m.ParkedAt == null));
}
