using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments;

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
        [Line(Clearing, payment.Amount, payment, now), Line(Sales, -payment.Amount, payment, now)];

    private static LedgerEntry Line(string account, Money amount, Payment payment, DateTimeOffset now) =>
        new()
        {
            Id = LedgerEntryId.New(),
            Account = account,
            Amount = amount,
            Order = payment.Order,
            Payment = payment.Id,
            At = now,
        };
}
