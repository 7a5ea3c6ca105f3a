using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// Kept state names its owner, and nobody else's circuit starts from it. It may come back from this server's memory or from
/// the browser, which holds it encrypted but can be handed another person's.
/// </summary>
internal sealed class CircuitStateOwner(
    PersistentComponentState state,
    AuthenticationStateProvider signedIn,
    OwnerOf ownerOf
) : CircuitHandler, IDisposable
{
    private const string Key = "eventfly:owner";

    private PersistingComponentStateSubscription _persisting;

    /// <summary>Before any other handler sees the circuit.</summary>
    public override int Order => int.MinValue;

    /// <exception cref="InvalidOperationException">
    /// The state is somebody else's: the circuit ends before anything is rendered.
    /// </exception>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var owner = ownerOf((await signedIn.GetAuthenticationStateAsync()).User).ToString();
        if (state.TryTakeFromJson<string>(Key, out var kept) && kept != owner)
        {
            // Or the page would wait for ever; cut off, it loads itself anew, as whoever looks at it now.
            CircuitGuard.CutConnection();
            throw new InvalidOperationException("A circuit was to start from state that another person left.");
        }

        _persisting = state.RegisterOnPersisting(
            () =>
            {
                state.PersistAsJson(Key, owner);
                return Task.CompletedTask;
            },
            RenderMode.InteractiveServer
        );
    }

    public void Dispose() => _persisting.Dispose();
}
