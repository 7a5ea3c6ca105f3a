using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell.Circuits;

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
        services.AddSingleton<CircuitPlaces>();
        services.AddSingleton<CircuitTurns>();
        services.AddScoped<CircuitPlace>();
        services.AddScoped<CircuitHandler, CircuitStateOwner>();
        services.AddScoped<CircuitHandler, CircuitTurn>();
        services.AddScoped<CircuitLine>();
        services.AddScoped<CircuitHandler>(s => s.GetRequiredService<CircuitLine>());
        services.AddScoped<Freshness>();
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
        // The longest text that a field takes, an event's description, in the scripts that need most bytes: a browser sends it
        // twice, once as what was typed and once as what stands in the field.
        o.MaximumReceiveMessageSize = 200 * 1024;
        // A phone misses a server that is silent for three of these, and itself says a word every ten seconds (js/start.js).
        o.KeepAliveInterval = TimeSpan.FromSeconds(5);
        o.ClientTimeoutInterval = TimeSpan.FromSeconds(20);
        o.AddFilter<CircuitPace>();
        o.AddFilter<CircuitGuard>();
        o.AddFilter<CircuitPlaces>();
        o.AddFilter<CircuitTurns>();
    }
}
