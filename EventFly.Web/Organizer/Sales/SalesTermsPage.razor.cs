using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Organizer.Sales;

/// <summary>How an event sells, whatever its tickets are: who bears the fee, and where tax is rounded.</summary>
public sealed partial class SalesTermsPage
{
    private static readonly (FeeBearer Bearer, string Word)[] Bearers =
    [
        (FeeBearer.Organizer, Words.Key("You pay it: it comes out of what the tickets cost")),
        (FeeBearer.Buyer, Words.Key("Buyers pay it: it comes on top, as a booking fee")),
    ];

    private static readonly (TaxRounding Rounding, string Word, string Why)[] Roundings =
    [
        (
            TaxRounding.KeepGross,
            Words.Key("For the order as a whole"),
            Words.Key("Buyers pay exactly the sum of the prices they saw; the tax is worked out of that sum.")
        ),
        (
            TaxRounding.PerLine,
            Words.Key("For each ticket"),
            Words.Key("Each ticket has its own rounded tax, and these are added up.")
        ),
        (
            TaxRounding.SumOfNets,
            Words.Key("On the sum without tax"),
            Words.Key(
                "Prices without tax are added up, then the tax is put on top: the total may be off by a cent or two."
            )
        ),
    ];

    /// <summary>An order on which the three ways differ.</summary>
    private static readonly (int Tickets, long Asked, int Percent) Example = (3, 999, 19);

    private SalesTermsView? _terms;
    private FeeRate? _fee;
    private FeeBearer? _bearer;
    private TaxRounding? _rounding;

    private FeeBearer Bearer => _bearer ?? _terms!.FeeBearer;

    private TaxRounding Rounding => _rounding ?? _terms!.Rounding;

    private bool IsDirty => Bearer != _terms!.FeeBearer || Rounding != _terms.Rounding;

    private string FeeSaid
    {
        get
        {
            var said = new string[]
            {
                _fee!.Percent > 0
                    ? T["{0} % of its tickets", _fee.Percent.ToString("0.###", CultureInfo.CurrentCulture)]
                    : "",
                _fee.Fixed > 0 ? T["{0} for the order", Amount(_fee.Fixed)] : "",
                _fee.Cap is { } cap ? T["at most {0}", Amount(cap)] : "",
            }.Where(part => part.Length > 0);
            return _fee.Percent + _fee.Fixed > 0
                ? T["Of each order that costs something it takes: {0}.", string.Join(", ", said)]
                    + " "
                    + T[
                        "Of what you sell by a link it takes the same, and you bear it; of cash, transfers and gifts nothing."
                    ]
                : T["It takes nothing of your orders for now."];
        }
    }

    protected override async Task<Fault?> ReadSales(EventId subject)
    {
        var terms = await Get(new GetSalesTerms(subject));
        var fee = await Get(new GetPlatformFee(subject));
        (_terms, _fee) = (terms.Match(t => t, _ => null!), fee.Match(f => f, _ => null!));
        return terms.Fault ?? fee.Fault;
    }

    protected override void Clear()
    {
        base.Clear();
        (_terms, _fee, _bearer, _rounding) = (null, null, null, null);
    }

    private async Task Save()
    {
        if (await Act(new ChangeSalesTerms(Event!.Id, Rounding, Bearer), T["Saved. It holds from the next order on."]))
        {
            (_bearer, _rounding) = (null, null);
        }
    }

    private string Shown(TaxRounding rounding)
    {
        var tax = Tax.FromPercent(Example.Percent, isIncluded: true)!.Value;
        var priced = Bill.Of([.. Enumerable.Repeat(new BillItem(Example.Asked, tax), Example.Tickets)], rounding);
        return T[
            "{0}, of which {1} tax",
            T.Price(new Money(priced.Sum(p => p.Gross), Event!.Currency)),
            T.Price(new Money(priced.Sum(p => p.Tax), Event.Currency))
        ];
    }

    private string Amount(decimal major)
    {
        var coins = Money.Zero(Event!.Currency).Decimals;
        return T.Price(Money.FromMajor(decimal.Round(major, coins), Event.Currency) ?? Money.Zero(Event.Currency));
    }
}
