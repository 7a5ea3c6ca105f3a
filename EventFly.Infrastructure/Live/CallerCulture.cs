using System.Diagnostics;

namespace EventFly.Infrastructure.Live;

/// <summary>
/// Tells somebody in the context that they asked in. Who tells may be anyone's request, in another language than the
/// screen that listens: without this, a vote from a German phone would turn an English screen German. The span that was
/// open when they asked is not part of it: what a screen does hours later is no child of its first request.
/// </summary>
internal static class CallerCulture
{
    public static Action Of(Action told)
    {
        var tell = Of<Action>(static told => told());
        return () => tell(told);
    }

    public static Action<T> Of<T>(Action<T> told) =>
        ExecutionContext.Capture() is { } context
            ? value => ExecutionContext.Run(context, _ => Tell(told, value), null)
            : told;

    private static void Tell<T>(Action<T> told, T value)
    {
        Activity.Current = null;
        told(value);
    }
}
