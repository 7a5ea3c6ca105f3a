using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// A circuit's secret alone does not open it: whoever reconnects must be the one who started it. Asked before the hub is,
/// for the hub hands a circuit over first and tells its handlers afterwards, when a frame may have gone out already.
/// </summary>
internal sealed partial class CircuitGuard(CircuitOwners owners, OwnerOf ownerOf, ILogger<CircuitGuard> log)
    : IHubFilter
{
    private const string Start = "StartCircuit";
    private const string Connect = "ConnectCircuit";
    private const string Resume = "ResumeCircuit";
    private const string Render = "UpdateRootComponents";

    private static readonly AsyncLocal<HubCallerContext?> Rendering = new();

    /// <summary>
    /// Cuts the connection whose circuit is about to show its first components; for handlers that find out only then.
    /// </summary>
    public static void CutConnection() => Rendering.Value?.Abort();

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        if (invocation.HubMethodName is not (Start or Connect or Resume))
        {
            Rendering.Value = invocation.HubMethodName is Render ? invocation.Context : null;
            return await next(invocation);
        }

        var owner = ownerOf(invocation.Context.User ?? new());
        var named = invocation.HubMethodArguments[0] as string ?? "";
        if (!MayHave(invocation.HubMethodName, named, owner))
        {
            Refused(log);
            return invocation.HubMethodName is Connect ? false : null;
        }

        var answer = await next(invocation);
        var secret = answer is true ? named : answer as string;
        if (secret is not null)
        {
            owners.Hold(invocation.Context, secret, owner);
        }

        return answer;
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            owners.Release(context.Context);
        }
    }

    /// <summary>
    /// What is resumed has lost its circuit, and mostly its entry here as well; <see cref="CircuitStateOwner"/> looks into
    /// the kept state itself.
    /// </summary>
    private bool MayHave(string method, string secret, CircuitOwner asking) =>
        method switch
        {
            Connect => owners.Of(secret) == asking,
            Resume => owners.Of(secret) is not { } owner || owner == asking,
            _ => true,
        };

    [LoggerMessage(LogLevel.Information, "Somebody asked for a circuit that they had not started: refused.")]
    private static partial void Refused(ILogger log);
}
