namespace EventFly.Load.Measures;

/// <summary>How long something took, many times, in milliseconds.</summary>
/// <param name="P50">Half of them took no longer.</param>
/// <param name="P99">The smallest value that 99 of 100 do not exceed.</param>
internal sealed record Timings(int Count, double First, double P50, double P99, double Max)
{
    /// <returns>Null when nothing was timed.</returns>
    public static Timings? Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return sorted.Count == 0
            ? null
            : new(
                sorted.Count,
                Math.Round(sorted[0], 1),
                Percentile(sorted, 0.5),
                Percentile(sorted, 0.99),
                Math.Round(sorted[^1], 1)
            );
    }

    private static double Percentile(List<double> sorted, double share) =>
        Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)], 1);
}
