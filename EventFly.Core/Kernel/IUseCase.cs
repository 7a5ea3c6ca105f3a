namespace EventFly.Core.Kernel;

/// <summary>
/// Something a person or a program can ask the application to do. A use case is one file: this request, and its
/// nested <c>internal sealed</c> handler.
/// </summary>
public interface IUseCase<TResult>
{
    Access Access { get; }
}

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
