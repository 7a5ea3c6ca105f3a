namespace EventFly.Core.Analytics.Recommendations;

/// <summary>
/// How much more often than by chance the same people choose two topics: the correlation of their shares, from -1 to 1. With S the sum
/// over people of (a · b / all of theirs), it is S(a, b) - |a| · |b| / everything, divided by the root of the same of a and of b with themselves.
/// </summary>
internal sealed class RelatedTopics
{
    /// <summary>Of more topics, the usual ones: each of the others goes with itself alone.</summary>
    private const int Most = 1_000;

    private readonly double[] _related;
    private readonly int _count;

    /// <param name="topics">How many there are, the usual ones first.</param>
    /// <param name="choices">For each person how much they chose of each topic.</param>
    public RelatedTopics(int topics, IEnumerable<IReadOnlyDictionary<int, double>> choices)
    {
        var count = _count = Math.Min(topics, Most);
        var together = new double[count * count];
        var (each, all) = (new double[count], 0d);
        foreach (var own in choices)
        {
            var usual = own.Where(o => o.Key < count).ToList();
            var total = usual.Sum(o => o.Value);
            foreach (var (a, much) in usual)
            {
                each[a] += much;
                all += much;
                foreach (var (b, alsoMuch) in usual)
                {
                    together[(a * count) + b] += much * alsoMuch / total;
                }
            }
        }

        _related = new double[count * count];
        double Over(int a, int b) => all == 0 ? 0 : together[(a * count) + b] - (each[a] * each[b] / all);
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++)
            {
                var spread = Math.Sqrt(Math.Max(0, Over(a, a)) * Math.Max(0, Over(b, b)));
                _related[(a * count) + b] = spread > 1e-9 ? Math.Clamp(Over(a, b) / spread, -1, 1) : 0;
            }
        }
    }

    public double this[int one, int other] =>
        one < _count && other < _count ? _related[(one * _count) + other]
        : one == other ? 1
        : 0;
}
