using EventFly.Core.Kernel;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Tests.Registration.Pricing;

/// <summary>What things cost to the coin. Published cases come from other systems and their users (pretix, alf.io, Hi.Events).</summary>
public sealed class BillTests
{
    private static readonly int[] Rates = [0, 7000, 7990, 7999, 19000, 25500, 100_000];

    [Theory]
    [InlineData(TaxRounding.PerLine, 50000, 42015, 7985)]
    [InlineData(TaxRounding.SumOfNets, 49998, 42015, 7983)]
    [InlineData(TaxRounding.KeepGross, 50000, 42017, 7983)]
    public void Five_of_100_with_19_percent_included_come_to_what_each_way_of_rounding_says(
        TaxRounding rounding,
        long gross,
        long net,
        long tax
    ) => Sums(Bill.Of(Many(5, 10000, Percent(19)), rounding)).ShouldBe((gross, net, tax));

    [Theory]
    [InlineData(7407, 8, 8000)]
    [InlineData(648, 8, 700)]
    [InlineData(10000, 7.99, 10799)]
    [InlineData(10000, 7.999, 10800)]
    public void Tax_that_comes_on_top_is_rounded_half_up(long net, decimal percent, long gross)
    {
        foreach (var rounding in Enum.GetValues<TaxRounding>())
        {
            Sums(Bill.Of(Many(1, net, Percent(percent, isIncluded: false)), rounding)).Gross.ShouldBe(gross);
        }
    }

    [Theory]
    [InlineData(1, 2500, 2273, 227)]
    [InlineData(2, 5000, 4545, 455)]
    [InlineData(3, 7500, 6818, 682)]
    [InlineData(50, 125000, 113636, 11364)]
    public void What_is_shown_is_what_is_paid_however_many_are_taken(int count, long gross, long net, long tax) =>
        Sums(Bill.Of(Many(count, 2500, Percent(10)), TaxRounding.KeepGross)).ShouldBe((gross, net, tax));

    [Fact]
    public void A_hundred_with_22_percent_included_is_82_and_18() =>
        Sums(Bill.Of(Many(1, 10000, Percent(22)), TaxRounding.KeepGross)).ShouldBe((10000, 8197, 1803));

    [Theory]
    [InlineData("JPY", 1)]
    [InlineData("EUR", 2)]
    [InlineData("BHD", 3)]
    public void Coins_of_every_currency_add_up_whatever_is_bought(string currency, int seed)
    {
        var random = new Random(seed);
        Money.Zero(currency).Minor.ShouldBe(0);
        for (var n = 0; n < 2000; n++)
        {
            var items = Enumerable
                .Range(0, random.Next(1, 12))
                .Select(_ => new BillItem(random.Next(5) == 0 ? 0 : random.NextInt64(1, 100_000), Rate(random)))
                .ToList();
            foreach (var rounding in Enum.GetValues<TaxRounding>())
            {
                var priced = Bill.Of(items, rounding);

                priced.Count.ShouldBe(items.Count);
                priced.ShouldAllBe(p => p.Tax >= 0 && p.Net >= 0);
                Exact(items, priced, rounding);
            }
        }
    }

    /// <summary>Each rate's tax is its share of the sum to half a coin, or of each ticket; and nobody pays more than they were shown.</summary>
    private static void Exact(List<BillItem> items, IReadOnlyList<PricedItem> priced, TaxRounding rounding)
    {
        foreach (var rate in items.Zip(priced).GroupBy(i => i.First.Tax.Rate))
        {
            var (gross, net) = (rate.Sum(i => i.Second.Gross), rate.Sum(i => i.Second.Net));
            switch (rounding)
            {
                case TaxRounding.KeepGross:
                    net.ShouldBe(new Tax(rate.Key, true).NetOf(gross));
                    break;
                case TaxRounding.SumOfNets:
                    (gross - net).ShouldBe(new Tax(rate.Key, true).TaxOf(net));
                    break;
                case TaxRounding.PerLine:
                    rate.ShouldAllBe(i =>
                        i.First.Tax.IsIncluded
                            ? i.Second.Net == i.First.Tax.NetOf(i.Second.Gross)
                            : i.Second.Tax == i.First.Tax.TaxOf(i.Second.Net)
                    );
                    break;
            }

            if (rounding is not TaxRounding.SumOfNets)
            {
                rate.Where(i => i.First.Tax.IsIncluded).ShouldAllBe(i => i.Second.Gross == i.First.Asked);
            }
        }
    }

    private static Tax Rate(Random random) => new(Rates[random.Next(Rates.Length)], random.Next(2) == 0);

    private static Tax Percent(decimal percent, bool isIncluded = true) => Tax.FromPercent(percent, isIncluded)!.Value;

    private static List<BillItem> Many(int count, long asked, Tax tax) =>
        [.. Enumerable.Repeat(new BillItem(asked, tax), count)];

    private static (long Gross, long Net, long Tax) Sums(IReadOnlyList<PricedItem> priced) =>
        (priced.Sum(p => p.Gross), priced.Sum(p => p.Net), priced.Sum(p => p.Tax));
}
