using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Taxes;

public sealed record TaxAmounts(Money Net, Money Tax, Money Gross)
{
    public static TaxAmounts operator -(TaxAmounts left, TaxAmounts right) =>
        new(left.Net - right.Net, left.Tax - right.Tax, left.Gross - right.Gross);
}

/// <summary>What was sold and what went back at one tax rate in one month.</summary>
/// <param name="Month">By the calendar in the event's zone, as <c>2026-09</c>.</param>
/// <param name="Rate">In percent.</param>
/// <param name="Returned">What went back, positive.</param>
public sealed record TaxRow(string Month, string Currency, decimal Rate, TaxAmounts Sold, TaxAmounts Returned)
{
    public TaxAmounts Balance => Sold - Returned;
}

/// <summary>Month by month, the newest first, and in each by currency and rate.</summary>
public sealed record TaxReport(IReadOnlyList<TaxRow> Rows);
