using System.Collections.Concurrent;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Listings;

/// <summary>
/// The counts of all that is upcoming, which most visits ask for and no index answers. Where there are few events they are counted
/// each time; where there are many they may be a minute old.
/// </summary>
public sealed class KeptGroups(TimeProvider time)
{
    private const int Few = 5_000;
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private const int MostKept = 50;

    private readonly ConcurrentDictionary<Money, Kept> _kept = new();

    /// <param name="most">What may be paid; another one is counted apart.</param>
    /// <param name="count">Reads them anew.</param>
    internal async Task<IReadOnlyList<ListingGroup>> Get(Money? most, Func<Task<IReadOnlyList<ListingGroup>>> count)
    {
        var (key, now) = (most ?? default, time.GetUtcNow());
        if (_kept.TryGetValue(key, out var known) && now - known.At < MaxAge)
        {
            return known.Groups;
        }

        var groups = await count();
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        if (groups.Sum(g => g.Events) > Few)
        {
            _kept[key] = new Kept(groups, now);
        }
        else
        {
            _kept.TryRemove(key, out _);
        }

        return groups;
    }

    private sealed record Kept(IReadOnlyList<ListingGroup> Groups, DateTimeOffset At);
}
