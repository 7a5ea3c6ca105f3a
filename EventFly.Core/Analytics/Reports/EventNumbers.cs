using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Analytics.Reports;

/// <summary>What happened of one event on one day of its zone; amounts are in minor units of its currency.</summary>
/// <param name="Visits">Openings of its page from elsewhere.</param>
/// <param name="Views">All openings of its page.</param>
/// <param name="Checkouts">Openings of its tickets' page.</param>
/// <param name="Orders">Orders that got their tickets.</param>
/// <param name="Tickets">Tickets that became good.</param>
/// <param name="Cancelled">Tickets that were cancelled.</param>
/// <param name="Taken">What was paid, taxes and the platform's fee included.</param>
/// <param name="Returned">What went back of it, or was lost to the payer's bank.</param>
/// <param name="Fee">What the platform got of it.</param>
public sealed record DayNumbers(
    DateOnly Day,
    int Visits = 0,
    int Views = 0,
    int Checkouts = 0,
    int Orders = 0,
    int Tickets = 0,
    int Cancelled = 0,
    long Taken = 0,
    long Returned = 0,
    long Fee = 0
)
{
    /// <summary>What was paid and stayed.</summary>
    public long Income => Taken - Returned;

    public static DayNumbers Sum(DateOnly day, IEnumerable<DayNumbers> days) =>
        days.Aggregate(
            new DayNumbers(day),
            (a, b) =>
                new DayNumbers(
                    day,
                    a.Visits + b.Visits,
                    a.Views + b.Views,
                    a.Checkouts + b.Checkouts,
                    a.Orders + b.Orders,
                    a.Tickets + b.Tickets,
                    a.Cancelled + b.Cancelled,
                    a.Taken + b.Taken,
                    a.Returned + b.Returned,
                    a.Fee + b.Fee
                )
        );
}

/// <summary>Guests of an event, whenever they bought.</summary>
/// <param name="Tickets">Valid tickets.</param>
/// <param name="Came">Those of them that were let in at least once.</param>
/// <param name="NoShows">Those that were not; null until the event is over.</param>
/// <param name="Peak">The hour in which most came in, by the clocks there; null while nobody has.</param>
/// <param name="PeakCount">How many came in then.</param>
/// <param name="Desks">Of each device at the door the guests that it let in first, the most first.</param>
public sealed record GuestNumbers(
    int Tickets,
    int Came,
    int? NoShows,
    DateTimeOffset? Peak,
    int PeakCount,
    IReadOnlyList<int> Desks
);

/// <param name="Taken">In minor units of the currency, all payments of it.</param>
/// <param name="Returned">What went back of it.</param>
public sealed record LatestSale(
    OrderId Order,
    DateTimeOffset PaidAt,
    int Tickets,
    string Currency,
    long Taken,
    long Returned
);

/// <summary>What went through in a currency that the event has no more; in minor units.</summary>
public sealed record OtherMoney(string Currency, long Taken, long Returned, long Fee);

/// <param name="From">The first day.</param>
/// <param name="To">The last one.</param>
/// <param name="Total">All days.</param>
/// <param name="Days">Without gaps, at most 1,000: the last ones of a longer time, of which the total is too.</param>
/// <param name="Latest">At most 10, the newest first, whatever days are shown.</param>
public sealed record EventNumbers(
    string Zone,
    string Currency,
    DateOnly From,
    DateOnly To,
    DayNumbers Total,
    IReadOnlyList<DayNumbers> Days,
    IReadOnlyList<OtherMoney> Others,
    GuestNumbers Guests,
    IReadOnlyList<LatestSale> Latest
);
