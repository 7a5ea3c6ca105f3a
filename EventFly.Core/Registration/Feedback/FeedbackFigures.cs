namespace EventFly.Core.Registration.Feedback;

/// <summary>A figure of some guests, and where that of all would be found: 95 of 100 such intervals hold it.</summary>
/// <param name="Count">How many said it.</param>
public sealed record Estimate(double Value, double Least, double Most, int Count);

/// <summary>Respondents are few, and never all: no figure without its interval.</summary>
public static class FeedbackFigures
{
    /// <summary>The 97.5th percentile of the standard normal distribution.</summary>
    private const double Z = 1.959964;

    /// <summary>
    /// The mean of stars from 1 to 5 with an interval that never leaves that range and never shrinks to a point. The mean is read as a
    /// share p = (mean − 1) / 4, and its interval is Wilson's score interval for a share (E. B. Wilson, 1927, "Probable Inference, the
    /// Law of Succession, and Statistical Inference", JASA 22). Among all that lies between 0 and 1 with mean p, yes and no spread the
    /// most, by p(1 − p) (R. Bhatia and C. Davis, 2000, "A Better Bound on the Variance", Amer. Math. Monthly 107): the interval is
    /// rather too wide than too narrow.
    /// </summary>
    /// <param name="counts">How often 1, 2, … 5 stars were given.</param>
    /// <returns>Null when nobody gave any.</returns>
    public static Estimate? Mean(IReadOnlyList<int> counts)
    {
        var n = counts.Sum();
        if (n == 0)
        {
            return null;
        }

        var mean = counts.Select((count, i) => (double)count * (i + 1)).Sum() / n;
        var steps = counts.Count - 1;
        var p = (mean - 1) / steps;
        var squared = Z * Z / n;
        var centre = (p + squared / 2) / (1 + squared);
        var half = Z / (1 + squared) * Math.Sqrt(p * (1 - p) / n + squared / (4 * n));
        return new Estimate(
            mean,
            1 + steps * Math.Clamp(centre - half, 0, 1),
            1 + steps * Math.Clamp(centre + half, 0, 1),
            n
        );
    }

    /// <summary>
    /// The Net Promoter Score (F. F. Reichheld, 2003, "The One Number You Need to Grow", Harvard Business Review): percent of those who
    /// chose 9 or 10 without percent of those who chose 0 to 6, from −100 to 100. With shares p and d its variance is
    /// (p + d − (p − d)²) / n. The interval is the adjusted Wald interval of B. Rocks (2016, "Interval Estimation for the 'Net Promoter
    /// Score'", The American Statistician 70): three answers are added, of them ¾ for, 1½ between and ¾ against, so that a few equal
    /// answers are not taken for certainty.
    /// </summary>
    /// <param name="counts">How often 0, 1, … 10 was chosen.</param>
    /// <returns>Null when nobody chose any.</returns>
    public static Estimate? NetPromoters(IReadOnlyList<int> counts)
    {
        var n = counts.Sum();
        if (n == 0)
        {
            return null;
        }

        const double Added = 3;
        const double Extremes = 0.75;
        var (against, promoters) = (counts.Take(7).Sum(), counts.Skip(9).Sum());
        var all = n + Added;
        var (p, d) = ((promoters + Extremes) / all, (against + Extremes) / all);
        var half = Z * Math.Sqrt((p + d - (p - d) * (p - d)) / all);
        return new Estimate(
            100.0 * (promoters - against) / n,
            100 * Math.Max(-1, p - d - half),
            100 * Math.Min(1, p - d + half),
            n
        );
    }
}
