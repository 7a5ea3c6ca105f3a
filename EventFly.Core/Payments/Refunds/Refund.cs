using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Refunds;

/// <summary>
/// Money of a payment that goes back. Asked for once for each reason, sent by a job, and then final; or found to have been given
/// back at the provider, past us.
/// </summary>
public sealed class Refund : Aggregate
{
    public const int ReasonLength = 60;

    private const string OutsideReason = "outside:";

    private Refund() { }

    public RefundId Id { get; private set; }

    public PaymentId Payment { get; private set; }

    public OrderId Order { get; private set; }

    public EventId Event { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>Why, by a word of our own: the same reason refunds a payment once.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the provider took it; null while it has to be sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The provider's own name for it, once it was sent.</summary>
    public string? Reference { get; private set; }

    /// <summary>When it turned out that the money had gone back otherwise; it is never sent then.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    public bool IsFromOutside => Reason.StartsWith(OutsideReason, StringComparison.Ordinal);

    public static Refund Ask(Payment payment, Money amount, string reason, DateTimeOffset now) =>
        new()
        {
            Id = RefundId.New(),
            Payment = payment.Id,
            Order = payment.Order,
            Event = payment.Event,
            Amount = amount,
            Reason = reason,
            AskedAt = now,
        };

    /// <summary>The provider took it. Returns the two ledger lines that take the sale back; none the second time.</summary>
    public IReadOnlyList<LedgerEntry> Send(string reference, DateTimeOffset now)
    {
        if (SentAt is not null)
        {
            return [];
        }

        (Reference, SentAt) = (reference, now);
        Raise(new MoneyReturned(Event, Order, Id, Amount, now));
        return LedgerEntry.Return(this, now);
    }

    /// <summary>Somebody gave it back at the provider. Its ledger lines come with it.</summary>
    public static (Refund Refund, IReadOnlyList<LedgerEntry> Booked) FromOutside(
        Payment payment,
        Money amount,
        string reference,
        DateTimeOffset now
    )
    {
        var reason = OutsideReason + reference;
        var refund = Ask(payment, amount, reason[..Math.Min(reason.Length, ReasonLength)], now);
        return (refund, refund.Send(reference, now));
    }

    /// <summary>The money went back otherwise.</summary>
    public void Drop(DateTimeOffset now) => DroppedAt ??= now;
}
