namespace EventFly.Core.Kernel;

/// <summary>Lists that somebody puts into another order.</summary>
internal static class Ordering
{
    /// <summary>The named ones first, as they are named; the others follow as they did.</summary>
    /// <returns>Null when one of them is not in the list.</returns>
    public static List<T>? WithFirst<T, TId>(this IReadOnlyList<T> all, IReadOnlyList<TId> first, Func<T, TId> idOf)
        where TId : notnull
    {
        var byId = all.ToDictionary(idOf);
        return first.All(byId.ContainsKey) ? [.. first.Select(id => byId[id]).Union(all)] : null;
    }
}
