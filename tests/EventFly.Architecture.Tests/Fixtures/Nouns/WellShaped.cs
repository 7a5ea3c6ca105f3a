using EventFly.Core.Kernel;

namespace EventFly.Architecture.Tests.Fixtures.Nouns;

/// <summary>A use case as it should be.</summary>
public sealed record WellShaped : IUseCase<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler : IHandler<WellShaped, Done>
    {
        public Task<Result<Done>> Handle(WellShaped request, CancellationToken cancellation) =>
            Task.FromResult(Result.Done);
    }
}
