using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell;

/// <summary>How circuits are held, found again and guarded: docs/decisions/0017-circuits.md has the reasons and the sums.</summary>
internal static class CircuitsSetup
{
    public static IServerSideBlazorBuilder AddCircuits(this IRazorComponentsBuilder components)
    {
        var services = components.Services;
        services.AddSingleton<OwnerOf>(CircuitOwner.Of);
        services.AddSingleton<CircuitOwners>();
        services.AddSingleton<CircuitGuard>();
        services.AddSingleton(CircuitLimits.Default);
        services.AddSingleton<CircuitPace>();
        services.AddScoped<CircuitHandler, CircuitStateOwner>();
        var circuits = components.AddInteractiveServerComponents(Keep).AddHubOptions(Connect);
        services.AddSlimInterop();
        services.AddOptions<CircuitOptions>().BindConfiguration("Circuits");
        return circuits;
    }

    private static void Keep(CircuitOptions o)
    {
        // A hall that loses its network at once must find its circuits again: room for all of them, for a while.
        o.DisconnectedCircuitMaxRetained = 20_000;
        o.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);
        // Afterwards a few KB stand for each, enough to go on from: a phone that was locked during a talk.
        o.PersistedCircuitInMemoryMaxRetained = 20_000;
        o.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromHours(2);
    }

    private static void Connect(HubOptions o)
    {
        o.MaximumReceiveMessageSize = 32 * 1024;
        // A phone misses a server that is silent for three of these (js/start.js); the server waits longer for a phone.
        o.KeepAliveInterval = TimeSpan.FromSeconds(5);
        o.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        o.AddFilter<CircuitPace>();
        o.AddFilter<CircuitGuard>();
    }
}
