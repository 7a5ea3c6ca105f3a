using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Sales;

/// <summary>Whoever gives a ticket back until then gets so much of its price.</summary>
/// <param name="Days">
/// 0 to 3,650 days of the calendar before the event's first day: to the end of that day by the clocks of its zone, and no longer
/// than until the event starts.
/// </param>
/// <param name="Percent">0 to 100.</param>
public sealed record RefundTier(int Days, int Percent);

/// <param name="Until">Before this moment.</param>
/// <param name="Percent">Of what was paid for a ticket.</param>
public sealed record RefundDeadline(DateTimeOffset Until, int Percent);

/// <summary>
/// What comes back to holders who give back tickets that they paid for, the earliest first; nothing after the last. Without any,
/// only the organizer gives money back.
/// </summary>
public sealed record RefundPolicy(IReadOnlyList<RefundTier> Tiers)
{
    public const int MostTiers = 6;

    public const int MostDays = SaleTime.MostDays;

    public static readonly RefundPolicy None = new([]);

    public bool IsNone => Tiers.Count == 0;

    /// <param name="promisedStart">
    /// When the event was to start as the tickets were bought. An event that moves takes nothing of what was promised, and one that
    /// is put off gives more time.
    /// </param>
    public IReadOnlyList<RefundDeadline> Deadlines(EventCard card, DateTimeOffset? promisedStart = null) =>
        [
            .. Tiers.Select(tier => new RefundDeadline(
                Later(Until(tier, card.StartsAt, card.Zone), Until(tier, promisedStart ?? card.StartsAt, card.Zone)),
                tier.Percent
            )),
        ];

    public int PercentAt(DateTimeOffset now, EventCard card, DateTimeOffset? promisedStart) =>
        Deadlines(card, promisedStart).FirstOrDefault(d => now < d.Until)?.Percent ?? 0;

    public bool Equals(RefundPolicy? other) => other is not null && Tiers.SequenceEqual(other.Tiers);

    public override int GetHashCode() => Tiers.Aggregate(0, HashCode.Combine);

    internal static Fault? FaultOf(IReadOnlyList<RefundTier> tiers)
    {
        var checks = new Checks();
        checks.That(tiers.Count <= MostTiers, "tiers", new Sentence("Set at most {0} dates.", MostTiers));
        checks.That(
            tiers.All(t => t.Days is >= 0 and <= MostDays),
            "tiers",
            new Sentence("Choose 0 to {0} days before the event.", MostDays)
        );
        checks.That(tiers.All(t => t.Percent is >= 0 and <= 100), "tiers", "Choose from 0 to 100 % that come back.");
        checks.That(
            tiers.Zip(tiers.Skip(1)).All(pair => pair.First.Days > pair.Second.Days),
            "tiers",
            "Begin with the most days before the event, and name each number of days once."
        );
        checks.That(
            tiers.Zip(tiers.Skip(1)).All(pair => pair.First.Percent >= pair.Second.Percent),
            "tiers",
            "Closer to the event, no more comes back than before."
        );
        return checks.Fault;
    }

    private static DateTimeOffset Until(RefundTier tier, DateTimeOffset startsAt, string zone)
    {
        var end = Zone.Resolve(Zone.Local(startsAt, zone).Date.AddDays(1 - tier.Days), zone);
        return end < startsAt ? end : startsAt;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
