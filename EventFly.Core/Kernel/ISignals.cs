namespace EventFly.Core.Kernel;

/// <summary>
/// "Something about this has changed": a hint to screens, never the content. A screen subscribes, then reads, and reads
/// again on each signal. Losing one costs freshness, never correctness.
/// </summary>
public interface ISignals
{
    void Send(Topic topic);

    /// <param name="topic">What to listen to.</param>
    /// <param name="heard">Called on any thread; must return at once and not throw.</param>
    /// <returns>Dispose it to stop listening.</returns>
    IDisposable Listen(Topic topic, Action heard);
}

/// <summary>What a signal is about, for example <c>attendance</c> of one event.</summary>
public readonly record struct Topic(string Kind, Guid Id);

/// <summary>Collects what one run does only once its commit has succeeded.</summary>
public interface IAfterCommit
{
    void Signal(Topic topic);

    /// <summary>Acts that no rollback could take back: a cookie given, a file removed. They run before the signals.</summary>
    void Then(Func<Task> act);
}
