using Microsoft.AspNetCore.SignalR;

namespace EventFly.Web.Shell.Circuits;

/// <summary>
/// What one person's circuit may send. Middleware sees a connection once, at its start; clicks and keys are messages on it.
/// </summary>
/// <param name="Events">Clicks, keys, navigation: what people cause. Holding a key down sends about 30 a second.</param>
/// <param name="Answers">Acknowledged renders, results of script calls, pieces of uploads: what the server asked for.</param>
/// <param name="Grace">How long a connection may go on beyond that, slowed down, before it is closed.</param>
internal sealed record CircuitLimits(Allowance Events, Allowance Answers, TimeSpan Grace)
{
    public static readonly CircuitLimits Default = new(new(30, 120), new(200, 1_000), TimeSpan.FromSeconds(10));
}

/// <summary>
/// Holds each connection to its limits. What is too much waits, and with it everything that the same connection sends
/// later, up to its socket: others do not notice. Whoever keeps that up loses the circuit. Programs on
/// <c>/hubs/live</c> are held to the same.
/// </summary>
internal sealed partial class CircuitPace(
    CircuitLimits limits,
    CircuitOwners owners,
    TimeProvider time,
    ILogger<CircuitPace> log
) : IHubFilter
{
    private static readonly object EventsKey = new();
    private static readonly object AnswersKey = new();
    private static readonly object ClosedKey = new();

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocation,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        var now = time.GetElapsedTime(0);
        var budget = BudgetOf(invocation);
        var wait = budget.Take(now);
        if (budget.Strained(now) > limits.Grace)
        {
            Close(invocation.Context);
            return null;
        }

        var gone = invocation.Context.ConnectionAborted;
        try
        {
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, gone);
            }

            return await next(invocation);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return null; // nobody is left to be answered
        }
    }

    /// <summary>Once: more may be on its way when the connection ends.</summary>
    private void Close(HubCallerContext connection)
    {
        if (connection.Items.TryAdd(ClosedKey, true))
        {
            Closed(log, limits.Grace.TotalSeconds);
            owners.Forget(connection);
            connection.Abort();
        }
    }

    private Budget BudgetOf(HubInvocationContext invocation)
    {
        var items = invocation.Context.Items;
        var isAnswer =
            invocation.HubMethodName
            is "OnRenderCompleted"
                or "EndInvokeJSFromDotNet"
                or "ReceiveJSDataChunk"
                or "ReceiveByteArray";
        var key = isAnswer ? AnswersKey : EventsKey;
        if (items.TryGetValue(key, out var known))
        {
            return (Budget)known!;
        }

        // A connection's messages come one after the other: nobody else is adding it now.
        var budget = new Budget(isAnswer ? limits.Answers : limits.Events);
        items[key] = budget;
        return budget;
    }

    [LoggerMessage(
        LogLevel.Information,
        "A connection was closed: for {Seconds} seconds it kept sending more than a person could."
    )]
    private static partial void Closed(ILogger log, double seconds);
}
