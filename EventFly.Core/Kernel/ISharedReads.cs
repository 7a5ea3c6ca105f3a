namespace EventFly.Core.Kernel;

/// <summary>
/// What many look at is read once for all of them: a signal about the topic, or ten seconds, make the next who asks read
/// anew. Who asks after a signal never gets what was read before it.
/// </summary>
public interface ISharedReads
{
    /// <param name="topic">What the answer depends on; one kind of answer for each.</param>
    /// <param name="read">Makes the answer, the same for everyone and immutable; runs to its end even when who asked gives up.</param>
    /// <param name="cancellation">Gives up waiting for somebody else's read.</param>
    Task<T> Get<T>(Topic topic, Func<Task<T>> read, CancellationToken cancellation)
        where T : class;
}
