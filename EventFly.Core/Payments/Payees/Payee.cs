using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;

namespace EventFly.Core.Payments.Payees;

/// <summary>
/// An organization as the payment provider knows it: to whom the money of its sales is passed on. What is known of it was asked of
/// the provider, never taken from an address or a message.
/// </summary>
public sealed class Payee : Aggregate
{
    public const int FailureLength = 100;

    private Payee() { }

    public PayeeId Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    /// <summary>Whose it is, by <see cref="IPayeeProvider.Name"/>.</summary>
    public string Provider { get; private set; } = "";

    /// <summary>The provider's own name for it.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Two capital letters; it cannot be changed.</summary>
    public string Country { get; private set; } = "";

    public bool CanCharge { get; private set; }

    public bool CanPayOut { get; private set; }

    public IReadOnlyList<PayeeDetail> Missing { get; private set; } = [];

    public bool IsPastDue { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Why the provider holds it back, in its own word.</summary>
    public string? Restriction { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was ready for the first time.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>When the provider was asked last.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    public DateTimeOffset? DetachedAt { get; private set; }

    /// <summary>The payout that failed last, by the provider's name, until a later one arrives.</summary>
    public string? FailedPayout { get; private set; }

    /// <summary>Why, in the provider's word.</summary>
    public string? PayoutFailure { get; private set; }

    /// <summary>When the newest message about a payout was made.</summary>
    public DateTimeOffset? PayoutToldAt { get; private set; }

    /// <summary>Money is passed on only to where it is also paid out.</summary>
    public bool IsReady => CanCharge && CanPayOut && DetachedAt is null;

    public PayeeState State =>
        this switch
        {
            { DetachedAt: not null } => PayeeState.Detached,
            { IsReady: true } => PayeeState.Ready,
            { ReadyAt: not null } => PayeeState.Restricted,
            _ => PayeeState.Begun,
        };

    public static Payee Start(
        OrganizationId organization,
        string provider,
        string reference,
        string country,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PayeeId.New(),
            Organization = organization,
            Provider = provider,
            Reference = reference,
            Country = country,
            StartedAt = now,
            HeardAt = now,
        };

    /// <summary>What the provider answered when it was asked. Its team hears of it when a ready one is so no more.</summary>
    public void Hear(PayeeReport report, DateTimeOffset now)
    {
        var was = State;
        (CanCharge, CanPayOut, Missing) = (report.CanCharge, report.CanPayOut, report.Missing);
        (IsPastDue, DueAt) = (report.IsPastDue, report.DueAt);
        Restriction = report.Restriction is { } why ? Text.Cut(why, FailureLength) : null;
        // Always another one, so that of two that asked at the same time the second asks again.
        HeardAt = now > HeardAt ? now : HeardAt.AddTicks(TimeSpan.TicksPerMicrosecond);
        if (IsReady)
        {
            ReadyAt ??= now;
        }

        if (was is PayeeState.Ready && State is PayeeState.Restricted)
        {
            Raise(new PayeeNeedsLook(Organization, Id, PayeeTrouble.Restricted, Amount: null, now));
        }
    }

    /// <summary>A payout arrived, or failed. The failed one that was told last is shown until a later one arrives.</summary>
    public void Hear(PayoutNews news, DateTimeOffset now)
    {
        var isNewest = PayoutToldAt is not { } told || news.ToldAt >= told;
        if (news.IsFailed)
        {
            Raise(new PayeeNeedsLook(Organization, Id, PayeeTrouble.PayoutFailed, news.Amount, now));
        }

        if (!isNewest || (!news.IsFailed && news.Reference == FailedPayout))
        {
            return;
        }

        PayoutToldAt = news.ToldAt;
        (FailedPayout, PayoutFailure) = news.IsFailed
            ? (news.Reference, Text.Cut(news.Failure ?? "", FailureLength))
            : (null, null);
    }

    /// <summary>The organizer does not use it any more.</summary>
    public void Detach(DateTimeOffset now) => DetachedAt ??= now;

    /// <summary>The organizer uses it again.</summary>
    public void Attach() => DetachedAt = null;

    /// <summary>Has these people written to.</summary>
    public void Tell(IEnumerable<AccountId> team, PayeeNeedsLook about)
    {
        foreach (var one in team)
        {
            Raise(new PayeeLetterDue(one, about));
        }
    }
}
