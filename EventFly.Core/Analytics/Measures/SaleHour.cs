using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Measures;

/// <summary>
/// What was sold of an event during one hour of its own clock, in one currency. Where the clock is put back, the hour that comes
/// twice is one.
/// </summary>
public sealed class SaleHour
{
    public EventId Event { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>0 to 23.</summary>
    public int Hour { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Orders that got their tickets.</summary>
    public int Orders { get; init; }

    /// <summary>Tickets that became good.</summary>
    public int Issued { get; init; }

    /// <summary>Tickets that were cancelled.</summary>
    public int Cancelled { get; init; }

    /// <summary>What was paid, in minor units, taxes and the platform's fee included.</summary>
    public long Taken { get; init; }

    /// <summary>What went back of it.</summary>
    public long Returned { get; init; }

    /// <summary>What the platform got of it.</summary>
    public long Fee { get; init; }

    internal (DateOnly Day, int Hour, string Currency) Key => (Day, Hour, Currency);

    internal SaleSums Sums => new(Orders, Issued, Cancelled, Taken, Returned, Fee);
}

/// <summary>The guests who came in at one desk: each counts once, where they were let in first.</summary>
public sealed class DeskCount
{
    public const int NameLength = 64;

    public EventId Event { get; init; }

    /// <summary>Its device.</summary>
    public string Desk { get; init; } = "";

    public int Came { get; init; }
}

internal readonly record struct SaleSums(
    int Orders = 0,
    int Issued = 0,
    int Cancelled = 0,
    long Taken = 0,
    long Returned = 0,
    long Fee = 0
)
{
    public static SaleSums operator +(SaleSums a, SaleSums b) =>
        new(
            a.Orders + b.Orders,
            a.Issued + b.Issued,
            a.Cancelled + b.Cancelled,
            a.Taken + b.Taken,
            a.Returned + b.Returned,
            a.Fee + b.Fee
        );

    public static SaleSums operator *(SaleSums a, int by) =>
        new(a.Orders * by, a.Issued * by, a.Cancelled * by, a.Taken * by, a.Returned * by, a.Fee * by);
}
