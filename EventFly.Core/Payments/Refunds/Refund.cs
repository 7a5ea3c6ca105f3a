using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Refunds;

/// <summary>Money of a payment that goes back. Asked for once for each reason, sent by a job, and then final.</summary>
public sealed class Refund : Aggregate
{
    public const int ReasonLength = 60;

    /// <summary>The order was paid when its tickets were gone.</summary>
    public const string Unfulfilled = "unfulfilled";

    private Refund() { }

    public RefundId Id { get; private set; }

    public PaymentId Payment { get; private set; }

    public OrderId Order { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>Why, by a word of our own: the same reason refunds a payment once.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When the provider took it; null while it has to be sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The provider's own name for it, once it was sent.</summary>
    public string? Reference { get; private set; }

    public static Refund Ask(Payment payment, Money amount, string reason, DateTimeOffset now) =>
        new()
        {
            Id = RefundId.New(),
            Payment = payment.Id,
            Order = payment.Order,
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
        return LedgerEntry.Return(this, now);
    }
}
