using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// The owners of this process's circuits by the circuit's secret: as long as a connection holds the circuit, and then as
/// long as it may be reconnected to.
/// </summary>
internal sealed class CircuitOwners(IOptions<CircuitOptions> circuits) : IDisposable
{
    private static readonly object SecretKey = new();

    /// <summary>The circuit is counted as lost a little before its owner is.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _owners = new(new MemoryCacheOptions());

    public CircuitOwner? Of(string secret) => _owners.TryGetValue(secret, out Held? held) ? held!.Owner : null;

    public void Hold(HubCallerContext connection, string secret, CircuitOwner owner)
    {
        connection.Items[SecretKey] = secret;
        _owners.Set(secret, new Held(owner, connection.ConnectionId));
    }

    /// <summary>The connection is gone; the circuit waits for another, unless it has one already.</summary>
    public void Release(HubCallerContext connection)
    {
        if (
            connection.Items.TryGetValue(SecretKey, out var secret)
            && _owners.TryGetValue(secret!, out Held? held)
            && held!.Connection == connection.ConnectionId
        )
        {
            _owners.Set(secret!, held, circuits.Value.DisconnectedCircuitRetentionPeriod + Margin);
        }
    }

    /// <summary>Nobody gets this connection's circuit back, not even its owner.</summary>
    public void Forget(HubCallerContext connection)
    {
        if (connection.Items.Remove(SecretKey, out var secret))
        {
            _owners.Remove(secret!);
        }
    }

    public void Dispose() => _owners.Dispose();

    private sealed record Held(CircuitOwner Owner, string Connection);
}
