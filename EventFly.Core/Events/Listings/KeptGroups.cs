namespace EventFly.Core.Events.Listings;

/// <summary>
/// The counts of all that is upcoming, which most visits ask for and no index answers. Where there are few events they are counted
/// each time; where there are many they may be a minute old.
/// </summary>
public sealed class KeptGroups(TimeProvider time)
{
    private const int Few = 5_000;
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private volatile Kept? _kept;

    internal async Task<IReadOnlyList<ListingGroup>> Get(Func<Task<IReadOnlyList<ListingGroup>>> count)
    {
        var now = time.GetUtcNow();
        if (_kept is { } known && now - known.At < MaxAge)
        {
            return known.Groups;
        }

        var groups = await count();
        _kept = groups.Sum(g => g.Events) > Few ? new Kept(groups, now) : null;
        return groups;
    }

    private sealed record Kept(IReadOnlyList<ListingGroup> Groups, DateTimeOffset At);
}
