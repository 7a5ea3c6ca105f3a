using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>A hall comes in: how long until each screen stands, and what a person costs.</summary>
internal static class JoinScenario
{
    public const string Name = "join";

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var hall = await Arrival.Of(stage, arguments, report, cancellation);
        report.Number("broken", hall.Broken);
        return report;
    }
}
