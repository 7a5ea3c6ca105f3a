using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Ledger;

/// <summary>
/// One line of the money book. Lines come in groups that sum to nothing: what one account gets, another gives. Never
/// changed, never deleted; a mistake is corrected by further lines.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>Money that providers hold for us.</summary>
    public const string Clearing = "clearing";

    /// <summary>What tickets brought in; a credit account, so sales stand negative.</summary>
    public const string Sales = "sales";

    private LedgerEntry() { }

    public LedgerEntryId Id { get; private init; }

    public string Account { get; private init; } = "";

    /// <summary>Positive: the account receives.</summary>
    public Money Amount { get; private init; }

    public OrderId Order { get; private init; }

    public PaymentId Payment { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static LedgerEntry[] Sale(Payment payment, DateTimeOffset now) =>
        Pair(payment.Amount, payment.Order, payment.Id, now);

    /// <summary>A sale taken back, in whole or in part.</summary>
    internal static LedgerEntry[] Return(Refund refund, DateTimeOffset now) =>
        Pair(-refund.Amount, refund.Order, refund.Payment, now);

    private static LedgerEntry[] Pair(Money sold, OrderId order, PaymentId payment, DateTimeOffset now) =>
        [Line(Clearing, sold, order, payment, now), Line(Sales, -sold, order, payment, now)];

    private static LedgerEntry Line(
        string account,
        Money amount,
        OrderId order,
        PaymentId payment,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = LedgerEntryId.New(),
            Account = account,
            Amount = amount,
            Order = order,
            Payment = payment,
            At = now,
        };
}
