namespace EventFly.Infrastructure.Live;

/// <summary>
/// Tells somebody in the context that they asked in. Who tells may be anyone's request, in another language than the
/// screen that listens: without this, a vote from a German phone would turn an English screen German.
/// </summary>
internal static class OwnContext
{
    public static Action Of(Action told) =>
        ExecutionContext.Capture() is { } context
            ? () => ExecutionContext.Run(context, static told => ((Action)told!)(), told)
            : told;

    public static Action<T> Of<T>(Action<T> told) =>
        ExecutionContext.Capture() is { } context
            ? value => ExecutionContext.Run(context, _ => told(value), null)
            : told;
}
