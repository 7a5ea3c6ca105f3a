using EventFly.Load.Clients;

namespace EventFly.Load.Scenarios;

/// <summary>The first few people pay for compiling and caches; they are not measured.</summary>
internal static class Warmup
{
    private const int People = 20;

    public static async Task Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        await using var few = new Hall(stage.Server, arguments with { Participants = People, Spread = 0 });
        await few.Join(stage.Code, cancellation);
    }
}
