using EventFly.Load.Clients;
using EventFly.Testing;
using EventFly.Testing.Servers;

namespace EventFly.EndToEnd.Tests.Load;

/// <summary>What the load generator measures is worth as much as its circuits are real.</summary>
public sealed class CircuitClientTests
{
    [Fact]
    public async Task A_circuit_without_a_browser_signs_in_and_sees_the_organizers_screen()
    {
        var token = TestContext.Current.CancellationToken;
        await using var server = await ServerProcess.Start(ServerSettings.OfThisRepository(), token);
        await using var organizer = new Organizer(server.Url, "/organize");

        await organizer.SignIn(token);
        await organizer.TakeControl(token);

        await Eventually.Holds(() => SeesOrganizations(organizer));
        organizer.Control.Failure.ShouldBeNull();
        organizer.Control.Batches.ShouldBeGreaterThan(0);
    }

    private static bool SeesOrganizations(Organizer organizer) =>
        organizer.Control.See(screen => screen.Find("organization-card").Any());
}
