namespace EventFly.Core.Analytics.Arrivals;

/// <summary>The time that a chart of arrivals covers, in equal bars, and which bar an arrival belongs to.</summary>
internal sealed class ArrivalsAxis
{
    private readonly LocalGrid _grid;
    private readonly int _bars;

    public ArrivalsAxis(LocalGrid grid, DateTimeOffset end, int bars)
    {
        _grid = grid;
        _bars = bars;
        var last = grid.Start(end).ToUniversalTime();
        From = last - (grid.Step * (bars - 1));
        To = last + grid.Step;
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    /// <summary>One bar for each step, empty ones too, with the sum of the buckets that begin in it.</summary>
    public IReadOnlyList<ArrivalsBar> Fill(IReadOnlyList<ArrivalsBar> buckets)
    {
        var counts = new int[_bars];
        foreach (var bucket in buckets)
        {
            counts[(int)((bucket.Start - From) / _grid.Step)] += bucket.Count;
        }

        return [.. counts.Select((n, i) => new ArrivalsBar(_grid.Local(From + (_grid.Step * i)), Math.Max(0, n)))];
    }
}
