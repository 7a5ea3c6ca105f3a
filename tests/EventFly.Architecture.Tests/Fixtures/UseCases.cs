using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests.Fixtures;

/// <summary>Use cases of a wrong shape.</summary>
public record OpenToHeirs : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler : IHandler<OpenToHeirs, Done>
    {
        public Task<Result<Done>> Handle(OpenToHeirs request, CancellationToken cancellation) =>
            Task.FromResult(Result.Done);
    }
}

public sealed class NoRecord : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler : IHandler<NoRecord, Done>
    {
        public Task<Result<Done>> Handle(NoRecord request, CancellationToken cancellation) =>
            Task.FromResult(Result.Done);
    }
}

public sealed record HandledElsewhere : IUseCase<Done>
{
    public Access Access => Access.Anyone;
}

public sealed record HandledTwice : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler : IHandler<HandledTwice, Done>
    {
        public Task<Result<Done>> Handle(HandledTwice request, CancellationToken cancellation) =>
            Task.FromResult(Result.Done);
    }

    internal sealed class Other : IHandler<HandledTwice, Done>
    {
        public Task<Result<Done>> Handle(HandledTwice request, CancellationToken cancellation) =>
            Task.FromResult(Result.Done);
    }
}

public sealed record BorrowsAHandler : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IHandler<HandledTwice, Done> other) : IHandler<BorrowsAHandler, Done>
    {
        public Task<Result<Done>> Handle(BorrowsAHandler request, CancellationToken cancellation) =>
            other.Handle(new HandledTwice(), cancellation);
    }
}
