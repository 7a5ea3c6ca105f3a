namespace EventFly.Core.Engagement.Live.Polls.Results;

/// <summary>Whole percents, as every screen shows them.</summary>
internal static class Percents
{
    /// <summary>
    /// Of counts that make up a whole: rounded so that they add up to 100, up where the largest remainders are; all 0 when
    /// nothing was counted.
    /// </summary>
    public static int[] OfParts(IReadOnlyList<int> counts)
    {
        var whole = counts.Sum(c => (long)c);
        if (whole == 0)
        {
            return new int[counts.Count];
        }

        int[] percents = [.. counts.Select(c => (int)(100L * c / whole))];
        var up = Enumerable
            .Range(0, counts.Count)
            .OrderByDescending(i => 100L * counts[i] % whole)
            .ThenBy(i => counts[i])
            .Take(100 - percents.Sum());
        foreach (var part in up)
        {
            percents[part]++;
        }

        return percents;
    }

    /// <summary>Of a count that others may share: halves go up.</summary>
    public static int Of(int count, int whole) =>
        whole == 0 ? 0 : (int)Math.Round(100.0 * count / whole, MidpointRounding.AwayFromZero);
}
