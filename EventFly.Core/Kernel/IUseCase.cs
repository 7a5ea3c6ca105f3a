namespace EventFly.Core.Kernel;

/// <summary>
/// Something a person or a program can ask the application to do. A use case is one file: this request, and its
/// nested <c>internal sealed</c> handler.
/// </summary>
public interface IUseCase<TResult>
{
    Access Access { get; }
}

/// <summary>
/// A use case that changes something. Its whole run is one transaction: what its handler changed is saved and committed
/// when it succeeds, with the outbox rows and the trail; a fault leaves nothing behind, unless the fault itself keeps it
/// (<see cref="Fault.KeepsChanges"/>). The caller may give up only until the saving has begun.
/// </summary>
public interface ICommand<TResult> : IUseCase<TResult>
{
    /// <summary>
    /// True where slow work without the database comes first, such as hashing or reading a picture: it must not hold
    /// the only writer. The handler calls <see cref="IRunTransaction.Begin"/> when it is about to touch rows.
    /// </summary>
    bool BeginsLate => false;
}

/// <summary>The transaction of the running command.</summary>
public interface IRunTransaction
{
    /// <summary>Begins it, for a command that begins late. Once begun, it goes on.</summary>
    Task Begin(CancellationToken cancellation);
}

/// <summary>
/// What several handlers of one context share, such as the change of a post. It is made once for each run and works in
/// its transaction; it never saves.
/// </summary>
public interface ICollaborator;

/// <summary>Does what a request asks. It lives for one run, in its own scope, with its own database context.</summary>
public interface IHandler<in TRequest, TResult>
    where TRequest : IUseCase<TResult>
{
    Task<Result<TResult>> Handle(TRequest request, CancellationToken cancellation);
}

/// <summary>The one door to the application: screens, endpoints, hubs, jobs and tests all come through it.</summary>
public interface IUseCases
{
    /// <summary>
    /// Runs a use case in a fresh scope. Refusals come back as a <see cref="Fault"/>; an exception is a bug or an outage.
    /// A concurrency conflict is retried a few times on freshly loaded state.
    /// </summary>
    Task<Result<TResult>> Run<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    );
}
