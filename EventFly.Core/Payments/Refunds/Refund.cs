using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Refunds;

/// <summary>
/// Money of a payment that goes back. Asked for once for each reason, sent by a job, and then final unless the payer's bank will
/// not have it; or found to have been given back at the provider, past us.
/// </summary>
public sealed class Refund : Aggregate
{
    public const int ReasonLength = 60;

    public const int FailureLength = 100;

    private const string OutsideReason = "outside:";

    private Refund() { }

    public RefundId Id { get; private set; }

    public PaymentId Payment { get; private set; }

    public OrderId Order { get; private set; }

    public EventId Event { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>How much of the amount is tax, in minor units.</summary>
    public long Tax { get; private set; }

    /// <summary>What of the amount was paid at which tax rate; null when that was not noted, or it was nobody's tax.</summary>
    public IReadOnlyList<TaxShare>? Shares { get; private set; }

    /// <summary>How much of it the platform had got, in minor units.</summary>
    public long Fee { get; private set; }

    /// <summary>Why, by a word of our own: the same reason refunds a payment once.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the provider took it; null while it has to be sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The provider's own name for it, once it was sent.</summary>
    public string? Reference { get; private set; }

    /// <summary>When it turned out that the money had gone back otherwise; it is never sent then.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>When the payer's bank refused it: the money is with us again.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Why, in the provider's word.</summary>
    public string? Failure { get; private set; }

    /// <summary>When a person asked for it again, or saw to it in another way.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>It gives back what was paid without having been asked for.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>It was paid by hand, and goes back by hand.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>It is got back from whom the payment was passed on to, and its fee is what the provider gave back of that.</summary>
    public bool IsFromPayee { get; private set; }

    /// <summary>It should have been, but was the platform's money: the organizer owes it.</summary>
    public bool IsAdvanced { get; private set; }

    public bool IsFromOutside => Reason.StartsWith(OutsideReason, StringComparison.Ordinal);

    /// <param name="shares">What of it was paid at which tax rate; null: its tax is its share of the payment's.</param>
    /// <param name="fee">How much of it the platform had got; of what is got back from a payee, the provider says it later.</param>
    /// <param name="isAgain">Its payer's bank refused it before, so it is with the platform.</param>
    public static Refund Ask(
        Payment payment,
        Money amount,
        string reason,
        DateTimeOffset now,
        IReadOnlyList<TaxShare>? shares = null,
        long fee = 0,
        bool isAgain = false
    ) =>
        new()
        {
            Id = RefundId.New(),
            Payment = payment.Id,
            Order = payment.Order,
            Event = payment.Event,
            Amount = amount,
            Tax = shares?.Sum(s => s.Tax) ?? (payment.Amount.IsZero ? 0 : ShareOf(payment.Tax, amount, payment.Amount)),
            Shares = shares,
            Fee = fee,
            Reason = reason,
            AskedAt = now,
            IsByHand = payment.IsByHand,
            IsFromPayee = payment.Payee is not null && !isAgain,
            IsUnclear = payment.State is PaymentState.Differs,
        };

    /// <summary>The provider took it. Returns the two ledger lines that take the sale back; none the second time.</summary>
    public IReadOnlyList<LedgerEntry> Send(string reference, DateTimeOffset now, PassedBack? passed = null)
    {
        if (SentAt is not null)
        {
            return [];
        }

        Raise(new MoneyReturned(Event, Order, Id, Amount, now));
        return Book(reference, now, passed);
    }

    /// <summary>
    /// The payer's bank would not have it. Returns the lines that book it back, and before them those of its way there if nobody had
    /// told of that yet; none the second time.
    /// </summary>
    public IReadOnlyList<LedgerEntry> Fail(
        string reference,
        string? failure,
        DateTimeOffset now,
        PassedBack? passed = null
    )
    {
        if (FailedAt is not null)
        {
            return [];
        }

        var there = SentAt is null ? Book(reference, now, passed) : [];
        (FailedAt, Failure) = (now, failure is null ? null : Text.Cut(failure, FailureLength));
        Raise(new MoneyNeedsLook(Event, Order, MoneyMoveKind.ReturnFailed, Amount, DueAt: null, now));
        return [.. there, .. LedgerEntry.ReturnFailed(this, now)];
    }

    /// <summary>A person asked for it again, or saw to it in another way.</summary>
    public void MarkSeen(DateTimeOffset now) => SeenAt ??= now;

    /// <summary>Somebody gave it back at the provider; it is not booked yet.</summary>
    public static Refund FromOutside(
        Payment payment,
        Money amount,
        string reference,
        DateTimeOffset now,
        IReadOnlyList<TaxShare>? shares = null
    )
    {
        var reason = OutsideReason + reference;
        return Ask(payment, amount, reason[..Math.Min(reason.Length, ReasonLength)], now, shares);
    }

    /// <summary>What of it was paid at which rate, as far as anybody can say.</summary>
    /// <param name="paid">What its order was paid at.</param>
    public IReadOnlyList<TaxShare> SharesOf(IReadOnlyList<TaxShare> paid) =>
        IsUnclear ? [] : Shares ?? TaxSplit.Booked(paid, Amount.Minor, Tax);

    private static long ShareOf(long part, Money amount, Money whole) =>
        (long)((Int128)part * amount.Minor / whole.Minor);

    /// <summary>The money went back otherwise.</summary>
    public void Drop(DateTimeOffset now) => DroppedAt ??= now;

    private LedgerEntry[] Book(string reference, DateTimeOffset now, PassedBack? passed)
    {
        if (IsFromPayee)
        {
            IsFromPayee = passed is { IsReversed: true };
            IsAdvanced = !IsFromPayee;
            Fee = IsFromPayee ? Math.Min(passed!.Value.FeeReturned, Amount.Minor) : 0;
        }

        (Reference, SentAt) = (reference, now);
        return LedgerEntry.Return(this, now);
    }
}
