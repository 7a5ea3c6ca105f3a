using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>What every scenario begins with: the hall fills.</summary>
internal static class Arrival
{
    /// <summary>Everybody joins; the report gets how long it took and what each costs.</summary>
    public static async Task<Hall> Of(
        Stage stage,
        Arguments arguments,
        Report report,
        CancellationToken cancellation,
        Overheard? overheard = null
    )
    {
        var hall = new Hall(stage.Server, arguments.Participants, arguments.Seed, overheard);
        var memory = stage.Gauge is null ? (double?)null : await stage.Gauge.SettledMemory(cancellation);
        var before = stage.Gauge?.Now();
        report.Time("join", await hall.Join(stage.Code, arguments.Spread, cancellation));
        await hall.Calm(cancellation);
        if (stage.Gauge is { } gauge)
        {
            var spent = gauge.Now() - before!.Value;
            report.Number("cpu_ms_per_join", spent.Server * 1000 / arguments.Participants);
            var full = await gauge.SettledMemory(cancellation);
            report.Number("kib_per_participant", (full - memory) / arguments.Participants);
        }

        return hall;
    }
}
