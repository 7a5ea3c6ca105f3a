using EventFly.Core.Kernel;

namespace EventFly.Web.Tests;

/// <summary>The real runner, and how often each use case was asked for. It can be held up, refuse, and lose its database.</summary>
internal sealed class CountedRuns(IUseCases real) : IUseCases
{
    private readonly List<object> _asked = [];

    public int All => Asked.Count;

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<object> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>The database is away: whatever is asked for ends with an exception.</summary>
    public bool IsAway { get; set; }

    /// <summary>What waits before it runs; null for nothing.</summary>
    public Func<object, Task?> Gate { get; set; } = _ => null;

    /// <summary>What is refused instead of run; null for nothing.</summary>
    public Func<object, Fault?> Refusal { get; set; } = _ => null;

    /// <summary>What is stored, and then ends with an exception.</summary>
    public Predicate<object> LosesAnswer { get; set; } = _ => false;

    public async Task<Result<TResult>> Run<TResult>(
        Actor actor,
        IUseCase<TResult> useCase,
        CancellationToken cancellation = default
    )
    {
        lock (_asked)
        {
            _asked.Add(useCase);
        }

        if (Gate(useCase) is { } gate)
        {
            await gate;
        }

        if (IsAway)
        {
            throw new TimeoutException("The database is away.");
        }

        if (Refusal(useCase) is { } refusal)
        {
            return refusal;
        }

        var result = await real.Run(actor, useCase, cancellation);
        return LosesAnswer(useCase) ? throw new TimeoutException("The database went away after the commit.") : result;
    }
}
