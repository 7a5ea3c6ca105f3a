using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
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

    /// <summary>Money that a provider passed on to the organizer's own account there.</summary>
    public const string Connected = "connected";

    /// <summary>Money that the organizer got past every provider, and holds.</summary>
    public const string ByHand = "by-hand";

    /// <summary>What tickets brought in; a credit account, so sales stand negative.</summary>
    public const string Sales = "sales";

    /// <summary>Money that was paid and not asked for; a credit account, until a person has seen to it.</summary>
    public const string Unclear = "unclear";

    /// <summary>Money that a bank took for as long as a dispute goes on.</summary>
    public const string Disputed = "disputed";

    /// <summary>What banks ask for a dispute.</summary>
    public const string Fees = "fees";

    /// <summary>What tickets brought in for the tax office; a credit account.</summary>
    public const string Tax = "tax";

    /// <summary>What the platform gets; a credit account.</summary>
    public const string PlatformFee = "platform-fee";

    private LedgerEntry() { }

    public LedgerEntryId Id { get; private init; }

    public string Account { get; private init; } = "";

    /// <summary>Positive: the account receives.</summary>
    public Money Amount { get; private init; }

    public OrderId Order { get; private init; }

    public PaymentId Payment { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static LedgerEntry[] Sale(Payment payment, DateTimeOffset now) =>
        Lines(
            payment.IsByHand ? ByHand : Clearing,
            payment.Amount,
            payment.Payee is null ? 0 : payment.Amount.Minor - payment.Fee,
            payment.Tax,
            payment.Fee,
            payment.Order,
            payment.Id,
            now
        );

    /// <summary>Money that came without having been asked for.</summary>
    internal static LedgerEntry[] Stray(Payment payment, Money received, DateTimeOffset now)
    {
        var passed = payment.Payee is null ? 0 : Math.Max(0, received.Minor - payment.Fee);
        return OfUnclear(received, passed, payment.Order, payment.Id, now);
    }

    /// <summary>A sale taken back, in whole or in part; or money given back that was not asked for.</summary>
    internal static LedgerEntry[] Return(Refund refund, DateTimeOffset now) => OfRefund(refund, -1, now);

    /// <summary>The same back again: the payer's bank would not have it.</summary>
    internal static LedgerEntry[] ReturnFailed(Refund refund, DateTimeOffset now) => OfRefund(refund, 1, now);

    internal static LedgerEntry[] Of(Dispute dispute, string from, string to, Money amount, DateTimeOffset now) =>
        Pair(from, to, amount, dispute.Order, dispute.Payment, now);

    /// <summary>What a bank took stays with the payer: the sale is taken back, and so much of its tax.</summary>
    internal static LedgerEntry[] Lost(Dispute dispute, DateTimeOffset now)
    {
        var tax = dispute.Amount with { Minor = dispute.Tax };
        return
        [
            .. Of(dispute, Disputed, Sales, dispute.Amount - tax, now),
            .. tax.IsZero ? [] : Of(dispute, Disputed, Tax, tax, now),
        ];
    }

    private static LedgerEntry[] OfRefund(Refund refund, int sign, DateTimeOffset now)
    {
        var amount = refund.Amount * sign;
        // What the payer's bank refuses comes to the platform, wherever it was from.
        var passed = refund.IsFromPayee && sign < 0 ? refund.Fee - refund.Amount.Minor : 0;
        return refund.IsUnclear
            ? OfUnclear(amount, passed, refund.Order, refund.Payment, now)
            : Lines(
                refund.IsByHand ? ByHand : Clearing,
                amount,
                passed,
                sign * refund.Tax,
                sign * refund.Fee,
                refund.Order,
                refund.Payment,
                now
            );
    }

    private static LedgerEntry[] OfUnclear(
        Money amount,
        long passed,
        OrderId order,
        PaymentId payment,
        DateTimeOffset now
    ) =>
        [
            .. Holders(Clearing, amount, passed).Select(h => Line(h.Account, h.Amount, order, payment, now)),
            Line(Unclear, -amount, order, payment, now),
        ];

    /// <summary>Who has it: what was passed on, and the rest.</summary>
    private static IEnumerable<(string Account, Money Amount)> Holders(string holder, Money amount, long passed)
    {
        if (passed == 0 || passed != amount.Minor)
        {
            yield return (holder, amount with { Minor = amount.Minor - passed });
        }

        if (passed != 0)
        {
            yield return (Connected, amount with { Minor = passed });
        }
    }

    private static LedgerEntry[] Pair(
        string from,
        string to,
        Money amount,
        OrderId order,
        PaymentId payment,
        DateTimeOffset now
    ) => [Line(to, amount, order, payment, now), Line(from, -amount, order, payment, now)];

    private static LedgerEntry[] Lines(
        string holder,
        Money sold,
        long passed,
        long tax,
        long fee,
        OrderId order,
        PaymentId payment,
        DateTimeOffset now
    )
    {
        (string Account, long Minor)[] others = [(Tax, -tax), (PlatformFee, -fee)];
        return
        [
            .. Holders(holder, sold, passed).Select(h => Line(h.Account, h.Amount, order, payment, now)),
            Line(Sales, sold with { Minor = tax + fee - sold.Minor }, order, payment, now),
            .. others
                .Where(o => o.Minor != 0)
                .Select(o => Line(o.Account, sold with { Minor = o.Minor }, order, payment, now)),
        ];
    }

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
