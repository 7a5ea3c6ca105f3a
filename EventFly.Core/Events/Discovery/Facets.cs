using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Events.Discovery;

/// <summary>How many events one would find by choosing this value.</summary>
public sealed record FacetCount<T>(T Value, int Events);

/// <summary>
/// What else a search can be narrowed by. Each count is what is found with this value instead of the one that is chosen, and all other
/// choices as they are.
/// </summary>
/// <param name="Total">How many match, on all pages.</param>
/// <param name="IsBounded">There are more: only the next ones were counted, for the total as for each value.</param>
/// <param name="Currencies">Of what costs something, the one that most ask for first.</param>
public sealed record Facets(
    int Total,
    bool IsBounded,
    IReadOnlyList<FacetCount<EventKind>> Kinds,
    IReadOnlyList<FacetCount<string>> Languages,
    IReadOnlyList<FacetCount<PriceWish>> Prices,
    int Online,
    int OnSite,
    IReadOnlyList<string> Currencies
)
{
    /// <summary>Of what is found; empty when that is too much to count.</summary>
    public IReadOnlyList<FacetCount<string>> Tags { get; init; } = [];
}

public enum PriceWish
{
    Any,
    Free,
    Paid,
}

public enum SearchOrder
{
    /// <summary>By words if there are any, by distance if there is a circle, else by time.</summary>
    Best,
    Soonest,
    Nearest,
}
