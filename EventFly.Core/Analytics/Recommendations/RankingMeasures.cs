namespace EventFly.Core.Analytics.Recommendations;

/// <summary>How good a list is for a person, when it is known what they chose.</summary>
public static class RankingMeasures
{
    /// <summary>
    /// The normalized discounted cumulative gain of the first places (Järvelin and Kekäläinen 2002): the sum over hits of 1 / log2(place +
    /// 1), divided by that of the best list. 0 to 1.
    /// </summary>
    /// <param name="list">The best first.</param>
    /// <param name="chosen">At least one.</param>
    public static double Ndcg(IReadOnlyList<int> list, IReadOnlySet<int> chosen, int places)
    {
        var gain = 0d;
        for (var i = 0; i < Math.Min(places, list.Count); i++)
        {
            gain += chosen.Contains(list[i]) ? 1 / Math.Log2(i + 2) : 0;
        }

        return gain / Enumerable.Range(0, Math.Min(places, chosen.Count)).Sum(i => 1 / Math.Log2(i + 2));
    }

    /// <summary>The share of what they chose that is in the first places. 0 to 1.</summary>
    public static double Recall(IReadOnlyList<int> list, IReadOnlySet<int> chosen, int places) =>
        list.Take(places).Count(chosen.Contains) / (double)chosen.Count;
}
