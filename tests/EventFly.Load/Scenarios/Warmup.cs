using EventFly.Load.Clients;

namespace EventFly.Load.Scenarios;

/// <summary>The first few people pay for compiling and caches; they are not measured.</summary>
internal static class Warmup
{
    private const int People = 50;

    public static async Task Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        await using var few = new Hall(stage.Server, People, arguments.Seed);
        await few.Join(stage.Code, spread: 0, cancellation);
    }
}
