using System.Diagnostics;
using EventFly.Core.Registration.Contracts;
using EventFly.Load.Buying;
using EventFly.Load.Measures;
using EventFly.Testing.Servers;

namespace EventFly.Load.Scenarios;

/// <summary>
/// The server dies again and again while people buy, at every step from the order to the letter, and is started anew on what is on
/// disk. In the end the card company's books and ours must agree: nobody was charged twice, whoever paid has tickets or the money.
/// </summary>
internal static class CheckoutKillScenario
{
    public const string Name = "checkout-kill";

    private const int Shoppers = 6;

    /// <summary>Within which all must be well again.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    /// <summary>The job that gives money back and tidies up runs for the first time after five seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var server = stage.Own ?? throw new ArgumentException("checkout-kill starts and kills a server of its own.");
        var report = new Report(Name, Shoppers);
        var random = new Random(arguments.Seed);
        await Console.Out.WriteLineAsync($"seed {arguments.Seed}");
        TicketTypeId[] types =
        [
            await server.Offer("Plenty of tickets", price: 20, quota: 100_000, cancellation),
            await server.Offer("Few tickets", price: 35, quota: 12, cancellation),
        ];
        await using var office = new BackOffice(server);
        var company = new CardCompany(server);
        await using var street = await Street.Open(stage.Server, Shoppers, arguments.Seed, types, cancellation);
        var meanwhile = new Meanwhile(office, company, random);
        var missed = 0;
        var restarts = new List<double>();
        await server.Kill();
        if (arguments.Mutant is { } mutant)
        {
            await Mutants.Plant(mutant, server, company);
        }

        var kill = 0;
        foreach (var (step, passing) in CheckoutSteps.Plan(arguments.Kills ?? 200, random))
        {
            await meanwhile.Pass(cancellation);
            var watch = Stopwatch.StartNew();
            var isHit = await Die(server, step, passing, random, cancellation);
            missed += isHit ? 0 : 1;
            restarts.Add(watch.Elapsed.TotalMilliseconds);
            await Console.Out.WriteLineAsync(
                $"kill {++kill}: {step}:{passing}{(isHit ? "" : " was not reached")}, {watch.Elapsed.TotalSeconds:0.0} s"
            );
        }

        await server.Restart(cancellation);
        var recovering = Stopwatch.StartNew();
        await street.Close();
        while (!await MoneyAudit.IsQuiet(office, company) && recovering.Elapsed < Recovery)
        {
            await Task.Delay(500, cancellation);
        }

        report.Number("kills", kill);
        (await MoneyAudit.Of(office, company, types)).AddTo(report);
        report.Number("steps_not_reached", missed);
        report.Number("recovered_after_s", recovering.Elapsed.TotalSeconds);
        report.Time("life", restarts);
        return report;
    }

    /// <summary>Starts the server and waits until it is dead.</summary>
    /// <returns>False when it had to be killed because it never came to the step.</returns>
    private static async Task<bool> Die(
        ServerProcess server,
        string step,
        int passing,
        Random random,
        CancellationToken cancellation
    )
    {
        var isAnyMoment = step == CheckoutSteps.AnyMoment;
        var settings = new Dictionary<string, string>();
        if (!isAnyMoment)
        {
            settings["Failpoints__Kill"] = $"{step}:{passing}";
        }

        try
        {
            await server.Restart(settings, cancellation);
        }
        catch (InvalidOperationException) when (server.HasDied)
        {
            // It came to the step before it was ready.
        }

        var isHit = await server.Dies(isAnyMoment ? TimeSpan.FromSeconds(3 * random.NextDouble()) : Patience);
        await server.Kill();
        return isHit || isAnyMoment;
    }
}
