using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>Whatever is sold and however it goes back, rates add up to the coin.</summary>
public sealed class TaxSplitTests(ITestOutputHelper output)
{
    private static readonly int[] Rates = [0, 7_000, 7_700, 19_000, 20_000, 25_500];

    [Theory]
    [InlineData(TaxRounding.KeepGross)]
    [InlineData(TaxRounding.PerLine)]
    [InlineData(TaxRounding.SumOfNets)]
    public void The_sums_of_an_invoice_come_to_its_total_in_each_way_of_rounding(TaxRounding rounding) =>
        Repeat(random =>
        {
            var order = Sold(random, rounding);
            var lines = Case(order).SaleLines();
            var sums = Content(lines).Sums;

            lines.Sum(l => l.Gross).ShouldBe(order.Total.Minor);
            sums.Sum(s => s.Gross).ShouldBe(order.Total.Minor);
            sums.Sum(s => s.Net + s.Tax).ShouldBe(order.Total.Minor);
            order.Shares.Sum(s => s.Gross).ShouldBe(order.Total.Minor);
            sums.Where(s => s.Gross != 0).Select(s => new TaxShare(s.TaxRate, s.Gross, s.Tax)).ShouldBe(order.Shares);
        });

    [Fact]
    public void Whatever_goes_back_is_divided_to_the_coin_and_no_rate_gives_more_than_was_paid() =>
        Repeat(random =>
        {
            var paid = Sold(random, (TaxRounding)random.Next(3)).Shares;
            List<TaxShare> gone = [];
            var total = paid.Sum(p => p.Gross);
            for (var left = total; left > 0; left = total - gone.Sum(g => g.Gross))
            {
                var amount = random.Next(4) == 0 ? left : random.NextInt64(1, left + 1);
                var before = TaxSplit.Left(paid, gone);
                var back = TaxSplit.Take(before, amount, random.Next(2) == 0 ? null : Wanted(random, paid));

                back.Sum(b => b.Gross).ShouldBe(amount);
                gone.AddRange(back);
                foreach (var sum in TaxShare.Sum(gone))
                {
                    var at = paid.Single(p => p.Rate == sum.Rate);
                    sum.Gross.ShouldBeInRange(0, at.Gross);
                    sum.Tax.ShouldBeInRange(0, at.Tax);
                    sum.Net.ShouldBeInRange(0, at.Net);
                }
            }

            // In the end all of it is back, at each rate and with its tax.
            TaxShare.Sum(gone).ShouldBe(paid);
        });

    [Fact]
    public void What_went_back_before_rates_were_noted_keeps_the_tax_that_was_booked()
    {
        TaxShare[] paid = [new(19_000, 1190, 190), new(7_000, 1070, 70)];

        var back = TaxSplit.Booked(paid, 1130, 130);

        back.ShouldBe([new(19_000, 595, 95), new(7_000, 535, 35)]);
        TaxSplit.Booked([new(19_000, 1190, 190)], 400, 63).ShouldBe([new(19_000, 400, 63)]);
        TaxSplit.Booked(paid, 1000, 0).Sum(b => b.Gross).ShouldBe(1000);
    }

    [Fact]
    public void More_than_was_paid_is_nobodys_tax() =>
        TaxSplit.Take([new(19_000, 1190, 190)], 2000).ShouldBe([new(19_000, 1190, 190)]);

    private void Repeat(Action<Random> once)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            once(random);
        }
    }

    private static SoldOrder Sold(Random random, TaxRounding rounding)
    {
        var items = Enumerable
            .Range(0, random.Next(1, 12))
            .Select(_ => new BillItem(
                random.NextInt64(1, 30_000),
                new Tax(Rates[random.Next(Rates.Length)], random.Next(2) == 0)
            ))
            .ToList();
        var priced = Bill.Of(items, rounding);
        var fee = random.Next(3) == 0 ? random.Next(1, 500) : 0;
        List<SoldLine> lines =
        [
            .. items.Zip(priced, (item, unit) => new SoldLine("Ticket", 1, unit.Gross, unit.Tax, item.Tax.Rate)),
        ];
        return new SoldOrder(
            OrderId.New(),
            EventId.New(),
            "Maya",
            "maya@example.org",
            "en",
            new Money(lines.Sum(l => l.UnitPrice) + fee, "EUR"),
            fee,
            lines,
            IsGood: true,
            IsOpen: false
        );
    }

    /// <summary>Some parts of it, which may be gone already.</summary>
    private static List<TaxShare> Wanted(Random random, IReadOnlyList<TaxShare> paid) =>
        [
            .. paid.Where(_ => random.Next(2) == 0)
                .Select(p => p with { Gross = random.NextInt64(0, p.Gross + 1) })
                .Select(w => w with { Tax = Math.Min(w.Tax, w.Gross) }),
        ];

    private static InvoiceCase Case(SoldOrder order) => new(order, null!, null!, [], BuyerDetails.None, []);

    private static InvoiceContent Content(IReadOnlyList<InvoiceLine> lines) =>
        new(
            InvoiceKind.Invoice,
            "1",
            InvoiceReason.Sale,
            "en",
            default,
            default,
            default,
            "UTC",
            Core.Payments.Issuers.IssuerDetails.Empty,
            null,
            "",
            "",
            BuyerDetails.None,
            "",
            "",
            "EUR",
            lines,
            null
        );
}
