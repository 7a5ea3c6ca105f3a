namespace EventFly.Core.Registration.Pricing;

/// <summary>One thing that is sold.</summary>
/// <param name="Asked">In minor units, after any discount; with or without tax as <paramref name="Tax"/> says.</param>
public readonly record struct BillItem(long Asked, Tax Tax);

/// <summary>What it costs in an order, in minor units.</summary>
/// <param name="Gross">What is paid for it.</param>
/// <param name="Tax">How much of that is tax.</param>
public readonly record struct PricedItem(long Gross, long Tax)
{
    public long Net => Gross - Tax;
}

/// <summary>
/// Works out what each thing in an order costs, so that whatever is added up later (a line, a rate, the order, what goes back
/// for single tickets) comes to the same coins.
/// </summary>
public static class Bill
{
    /// <returns>One for each of <paramref name="items"/>, in their order.</returns>
    public static IReadOnlyList<PricedItem> Of(IReadOnlyList<BillItem> items, TaxRounding rounding)
    {
        var priced = items.Select(Alone).ToArray();
        foreach (var rate in Enumerable.Range(0, items.Count).GroupBy(i => items[i].Tax.Rate))
        {
            Round([.. rate], rate.Key, rounding, priced);
        }

        return priced;
    }

    private static PricedItem Alone(BillItem item)
    {
        if (item.Tax.IsIncluded)
        {
            return new PricedItem(item.Asked, item.Asked - item.Tax.NetOf(item.Asked));
        }

        var tax = item.Tax.TaxOf(item.Asked);
        return new PricedItem(checked(item.Asked + tax), tax);
    }

    private static void Round(int[] rate, int thousandths, TaxRounding rounding, PricedItem[] priced)
    {
        var tax = new Tax(thousandths, true);
        switch (rounding)
        {
            case TaxRounding.KeepGross:
                var gross = rate.Sum(i => priced[i].Gross);
                Spread(
                    gross - tax.NetOf(gross) - rate.Sum(i => priced[i].Tax),
                    rate,
                    priced,
                    (item, coin) => item with { Tax = item.Tax + coin }
                );
                break;
            case TaxRounding.SumOfNets:
                Spread(
                    tax.TaxOf(rate.Sum(i => priced[i].Net)) - rate.Sum(i => priced[i].Tax),
                    rate,
                    priced,
                    (item, coin) => new PricedItem(item.Gross + coin, item.Tax + coin)
                );
                break;
            case TaxRounding.PerLine:
                break;
        }
    }

    /// <summary>Gives the coins that rounding left over to as many items as there are coins, the first ones first.</summary>
    private static void Spread(long coins, int[] rate, PricedItem[] priced, Func<PricedItem, long, PricedItem> give)
    {
        var coin = Math.Sign(coins);
        // Each item is off by half a coin at most, so one coin each is enough; nothing gets a tax below or above itself.
        foreach (var i in rate.Where(i => coin > 0 ? priced[i].Net > 0 : priced[i].Tax > 0).Take((int)Math.Abs(coins)))
        {
            priced[i] = give(priced[i], coin);
        }
    }
}
