using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.Contracts;

/// <summary>How much of an amount belongs to one tax rate.</summary>
/// <param name="Rate">In thousandths of a percent.</param>
/// <param name="Gross">In minor units, tax included.</param>
/// <param name="Tax">How much of it is tax.</param>
public readonly record struct TaxShare(int Rate, long Gross, long Tax)
{
    public long Net => Gross - Tax;

    /// <summary>The rate in percent, for people.</summary>
    public decimal Percent => PercentOf(Rate);

    /// <param name="rate">In thousandths of a percent.</param>
    public static decimal PercentOf(int rate) => new Tax(rate, true).Percent;

    /// <summary>So much of it, with its part of the tax; all of it takes all of its tax along.</summary>
    public TaxShare Part(long gross) =>
        Gross == 0 ? this : this with { Gross = gross, Tax = Amounts.Part(Tax, gross, Gross) };

    public static TaxShare operator -(TaxShare share) => share with { Gross = -share.Gross, Tax = -share.Tax };

    /// <summary>One for each rate, the highest first; none for what sums to nothing.</summary>
    public static IReadOnlyList<TaxShare> Sum(IEnumerable<TaxShare> shares) =>
        [
            .. shares
                .GroupBy(s => s.Rate)
                .Select(g => new TaxShare(g.Key, g.Sum(s => s.Gross), g.Sum(s => s.Tax)))
                .Where(s => s is not { Gross: 0, Tax: 0 })
                .OrderByDescending(s => s.Rate),
        ];
}
