namespace EventFly.Core.Registration.Pricing;

/// <summary>
/// Where the tax of an order is rounded. Tax offices and accountants differ in what they accept; pretix documents the same
/// three ways.
/// </summary>
public enum TaxRounding
{
    /// <summary>What is paid stays as it is shown; net and tax are worked out of the sum of each rate.</summary>
    KeepGross,

    /// <summary>Each ticket for itself: the sums are what the tickets say.</summary>
    PerLine,

    /// <summary>The nets of the tickets are added up, and each rate's tax is worked out of its sum: the total may differ by coins.</summary>
    SumOfNets,
}
