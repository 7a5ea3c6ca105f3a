namespace EventFly.Core.Registration.Pricing;

/// <summary>The tax on a price.</summary>
/// <param name="Rate">In thousandths of a percent: 19 % is 19,000. From 0 to 100,000.</param>
/// <param name="IsIncluded">The price is what is paid; otherwise the tax comes on top of it.</param>
public readonly record struct Tax(int Rate, bool IsIncluded)
{
    public const int Unit = 1000;

    public const int Highest = 100 * Unit;

    /// <summary>Included and nothing: what a price has when nobody speaks of tax.</summary>
    public static readonly Tax None = new(0, true);

    /// <returns>Null when it is no rate from 0 to 100, or has more than three decimals.</returns>
    public static Tax? FromPercent(decimal percent, bool isIncluded) =>
        percent is >= 0 and <= 100 && decimal.IsInteger(percent * Unit)
            ? new Tax((int)(percent * Unit), isIncluded)
            : null;

    /// <summary>The rate in percent, for people.</summary>
    public decimal Percent => Rate / (decimal)Unit;

    /// <summary>What a gross amount leaves without its tax, rounded half up.</summary>
    public long NetOf(long gross) => Amounts.Part(gross, 100 * Unit, (100 * Unit) + Rate);

    /// <summary>The tax that a net amount bears, rounded half up.</summary>
    public long TaxOf(long net) => Amounts.Part(net, Rate, 100 * Unit);
}
