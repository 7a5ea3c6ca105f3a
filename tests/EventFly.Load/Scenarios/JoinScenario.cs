using EventFly.Load.Clients;

namespace EventFly.Load.Scenarios;

/// <summary>A hall comes in: how long until each screen stands, and what a person costs.</summary>
internal static class JoinScenario
{
    public const string Name = "join";

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        await Warmup.Run(stage, arguments, cancellation);
        var before = stage.Memory();
        await using var hall = new Hall(stage.Server, arguments);

        var joined = await hall.Join(stage.Code, cancellation);

        return new Report(Name, arguments.Participants)
        {
            JoinP99 = Report.P99(joined),
            KibPerParticipant = (stage.Memory() - before) / arguments.Participants,
            Broken = hall.Broken,
        };
    }
}
