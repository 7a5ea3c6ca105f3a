namespace EventFly.Core.Kernel;

/// <summary>How many of one thing may be held at the same time, where <see cref="Throttle"/> says how often one may ask.</summary>
/// <param name="Name">What is held under one name is counted together.</param>
public sealed record Places(string Name)
{
    /// <summary>For one device that came with its cookie.</summary>
    public required int Device { get; init; }

    /// <summary>For one account, on all its devices.</summary>
    public required int Account { get; init; }

    /// <summary>For one network: a whole venue may stand behind one address.</summary>
    public required int Network { get; init; }
}

/// <summary>Counts what is held, in this process.</summary>
public interface IPlaces
{
    /// <returns>Disposed, it gives the place back; null when none is left.</returns>
    IDisposable? Take(Actor actor, Places places);

    /// <summary>Whether the next one would get a place; takes none.</summary>
    bool AreLeft(Actor actor, Places places);
}
