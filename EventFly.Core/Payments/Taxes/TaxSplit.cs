using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Taxes;

/// <summary>
/// Divides money that goes back among the tax rates it was paid at: to the coin, and at no rate more than is left there, however
/// often something goes back.
/// </summary>
internal static class TaxSplit
{
    /// <summary>What is left of what was paid, at each rate.</summary>
    public static IReadOnlyList<TaxShare> Left(IEnumerable<TaxShare> paid, IEnumerable<TaxShare> gone) =>
        [
            .. TaxShare
                .Sum(paid.Concat(gone.Select(g => -g)))
                .Select(s => s with { Tax = Math.Clamp(s.Tax, 0, Math.Max(0, s.Gross)) })
                .Where(s => s.Gross > 0),
        ];

    /// <param name="left">At most one for each rate.</param>
    /// <param name="amount">In minor units; of what is more than is left, nobody can say at which rate it was paid.</param>
    /// <param name="wanted">What is given back, if that is known: it counts as far as it is left.</param>
    public static IReadOnlyList<TaxShare> Take(
        IReadOnlyList<TaxShare> left,
        long amount,
        IEnumerable<TaxShare>? wanted = null
    )
    {
        List<TaxShare> taken = [];
        foreach (var wish in wanted ?? [])
        {
            var at = left.FirstOrDefault(l => l.Rate == wish.Rate);
            var gross = Math.Min(Math.Min(wish.Gross, at.Gross), amount - taken.Sum(t => t.Gross));
            if (gross > 0)
            {
                taken.Add(gross == wish.Gross ? Fitting(wish, at) : at.Part(gross));
            }
        }

        var over = Left(left, taken);
        var rest = Math.Min(amount - taken.Sum(t => t.Gross), over.Sum(o => o.Gross));
        var parts = LargestRemainder(rest, [.. over.Select(o => o.Gross)]);
        return TaxShare.Sum(taken.Concat(over.Zip(parts, (o, p) => o.Part(p))));
    }

    /// <summary>
    /// For what went back before rates were noted: as the money was paid, with the tax that was booked then.
    /// </summary>
    public static IReadOnlyList<TaxShare> Booked(IReadOnlyList<TaxShare> paid, long amount, long tax)
    {
        var gross = LargestRemainder(
            Math.Min(amount, paid.Sum(p => p.Gross)),
            [.. paid.Select(p => Math.Max(0, p.Gross))]
        );
        var weights = paid.Zip(gross, (p, g) => p.Part(g).Tax).ToList();
        var taxes = LargestRemainder(weights.Sum() == 0 ? 0 : tax, weights);
        return TaxShare.Sum(paid.Select((p, i) => new TaxShare(p.Rate, gross[i], taxes[i])));
    }

    /// <summary>
    /// As many whole coins for each as its weight says, rounded down; what is left over goes to those of whom most was cut off, the
    /// first ones first.
    /// </summary>
    private static long[] LargestRemainder(long amount, List<long> weights)
    {
        var sum = weights.Sum();
        if (amount <= 0 || sum <= 0)
        {
            return new long[weights.Count];
        }

        var parts = weights.Select(w => Int128.DivRem((Int128)amount * w, sum)).ToList();
        var coins = parts.Select(p => (long)p.Quotient).ToArray();
        var most = Enumerable.Range(0, coins.Length).OrderByDescending(i => parts[i].Remainder);
        foreach (var i in most.Take((int)(amount - coins.Sum())))
        {
            coins[i]++;
        }

        return coins;
    }

    /// <summary>Neither more tax nor more net than there is.</summary>
    private static TaxShare Fitting(TaxShare wish, TaxShare left) =>
        wish with
        {
            Tax = Math.Clamp(wish.Tax, Math.Max(0, wish.Gross - left.Net), left.Tax),
        };
}
