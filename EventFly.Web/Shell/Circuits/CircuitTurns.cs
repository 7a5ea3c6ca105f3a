using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// An acknowledged render waits for its turn, behind the keys and taps that its browser sent before. Blazor forgets the
/// handlers that a render replaced once that render is acknowledged. If it hears so while the rendering thread, which has lost
/// its processor, is not done with it, it forgets them at once, and a tap that waits for that very thread finds no handler.
/// </summary>
internal sealed class CircuitTurns : IHubFilter
{
    private static readonly object Key = new();

    private static readonly AsyncLocal<Turns?> Connecting = new();

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    ) =>
        invocation.HubMethodName switch
        {
            "OnRenderCompleted" => Acknowledge(invocation, next),
            "StartCircuit" or "ConnectCircuit" or "ResumeCircuit" or "UpdateRootComponents" => Connect(
                invocation,
                next
            ),
            _ => next(invocation),
        };

    /// <summary>What runs in this context has the circuit to itself.</summary>
    public static void TakenIn(SynchronizationContext? context)
    {
        if (Connecting.Value is { } turns)
        {
            turns.Context = context;
        }
    }

    private static async ValueTask<object?> Connect(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        var items = invocation.Context.Items;
        if (!items.TryGetValue(Key, out var turns))
        {
            items[Key] = turns = new Turns();
        }

        Connecting.Value = (Turns)turns!;
        return await next(invocation);
    }

    private static ValueTask<object?> Acknowledge(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    ) =>
        invocation.Context.Items.TryGetValue(Key, out var turns) && ((Turns)turns!).Context is { } context
            ? InTurn(context, () => next(invocation).AsTask())
            : next(invocation);

    private static async ValueTask<object?> InTurn(SynchronizationContext context, Func<Task> acknowledge)
    {
        var done = InvokeAsync(context, acknowledge);
        // Where it had to wait, it is done on the circuit's thread, which must not go on with the connection's messages.
        await done.ConfigureAwait(done.IsCompleted ? ConfigureAwaitOptions.None : ConfigureAwaitOptions.ForceYielding);
        return null;
    }

    // At once where nothing runs, as Blazor itself takes events; SynchronizationContext.Post would go by another thread.
    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern Task InvokeAsync(
        [UnsafeAccessorType(
            "Microsoft.AspNetCore.Components.Rendering.RendererSynchronizationContext, Microsoft.AspNetCore.Components"
        )]
            object context,
        Func<Task> work
    );

    private sealed class Turns
    {
        private volatile SynchronizationContext? _context;

        public SynchronizationContext? Context
        {
            get => _context;
            set => _context = value;
        }
    }
}

/// <summary>Tells where the turns of a circuit are taken, whenever it gets a connection.</summary>
internal sealed class CircuitTurn : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        CircuitTurns.TakenIn(SynchronizationContext.Current);
        return Task.CompletedTask;
    }
}
