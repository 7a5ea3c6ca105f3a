using EventFly.Infrastructure.Persistence;
using EventFly.Load;
using EventFly.Load.Clients;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>What the load generator measures is worth as much as its circuits are real.</summary>
public sealed class CircuitClientTests
{
    [Fact]
    public async Task A_circuit_without_a_browser_signs_in_and_sees_the_organizers_screen()
    {
        var token = TestContext.Current.CancellationToken;
        var arguments = new Arguments(1, 0, DatabaseProvider.Sqlite, Seed: 1, Server: null, Code: null, Control: null);
        await using var stage = await Stage.Set(arguments, token);
        await using var organizer = new Organizer(stage.Server);

        await organizer.TakeControl("/organize", token);

        for (var tries = 0; tries < 100 && !SeesOrganizations(organizer); tries++)
        {
            await Task.Delay(50, token);
        }

        SeesOrganizations(organizer).ShouldBeTrue();
        organizer.Control.Failure.ShouldBeNull();
        organizer.Control.Batches.ShouldBeGreaterThan(0);
    }

    private static bool SeesOrganizations(Organizer organizer) =>
        organizer.Control.See(screen => screen.Find("organization-card").Any());
}
