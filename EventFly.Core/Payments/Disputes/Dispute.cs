using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Taxes;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Disputes;

/// <summary>
/// A payer's bank wants money back. What is told of it is a picture of the whole each time, and may come out of turn: the one that
/// is furthest on counts, whichever comes first.
/// </summary>
public sealed class Dispute : Aggregate
{
    public const int ReasonLength = 100;

    private Dispute() { }

    public DisputeId Id { get; private set; }

    public PaymentId Payment { get; private set; }

    public OrderId Order { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>The provider's own name for it.</summary>
    public string Reference { get; private set; } = "";

    public Money Amount { get; private set; }

    /// <summary>In the provider's word, such as <c>fraudulent</c>.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Until when somebody has to answer; null when there is nothing to answer.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DisputeState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether the bank took the money; when it only asks, it does not.</summary>
    public bool IsMoneyGone { get; private set; }

    /// <summary>What it is about was passed on to the organizer, while the bank takes it from the platform.</summary>
    public bool IsPassedOn { get; private set; }

    /// <summary>What the bank asks for it, in minor units of <see cref="FeeCurrency"/>; it may come back as well.</summary>
    public long Fee { get; private set; }

    public string? FeeCurrency { get; private set; }

    /// <summary>Once it is lost: what of the amount was paid at which tax rate; null when that was not noted.</summary>
    public IReadOnlyList<TaxShare>? Shares { get; private set; }

    /// <summary>How much of what is lost is tax, in minor units.</summary>
    public long Tax => Shares?.Sum(s => s.Tax) ?? 0;

    /// <summary>When a person said to have seen to it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>When the picture that counts was made, and the message that brought it.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    public string ToldBy { get; private set; } = "";

    public bool IsOver => State is not (DisputeState.Open or DisputeState.UnderReview);

    /// <summary>One that was not heard of before, and what follows for the ledger.</summary>
    /// <param name="shares">If it is lost: what of it was paid at which tax rate.</param>
    public static (Dispute Dispute, IReadOnlyList<LedgerEntry> Booked) Open(
        Payment payment,
        DisputeNews news,
        string message,
        DateTimeOffset now,
        IReadOnlyList<TaxShare>? shares = null
    )
    {
        var dispute = new Dispute
        {
            Id = DisputeId.New(),
            Payment = payment.Id,
            Order = payment.Order,
            Event = payment.Event,
            Reference = news.Reference,
            Amount = news.Amount,
            OpenedAt = news.OpenedAt,
            IsPassedOn = payment.Payee is not null,
        };
        if (news.State is DisputeState.Open or DisputeState.UnderReview)
        {
            dispute.Tell(MoneyMoveKind.Disputed, news.DueAt, now);
        }

        return (dispute, dispute.Take(news, message, now, shares));
    }

    /// <summary>Hears of it again. Returns the ledger lines that follow; none for what is older than what is known.</summary>
    public IReadOnlyList<LedgerEntry> Hear(
        DisputeNews news,
        string message,
        DateTimeOffset now,
        IReadOnlyList<TaxShare>? shares = null
    ) => IsFurther(news, message) ? Take(news, message, now, shares) : [];

    /// <summary>What of a lost one was paid at which rate, as far as anybody can say.</summary>
    /// <param name="paid">What its order was paid at.</param>
    public IReadOnlyList<TaxShare> SharesOf(IReadOnlyList<TaxShare> paid) =>
        Shares ?? TaxSplit.Booked(paid, Amount.Minor, 0);

    /// <summary>A person has seen to it.</summary>
    public void MarkSeen(DateTimeOffset now) => SeenAt ??= now;

    private List<LedgerEntry> Take(
        DisputeNews news,
        string message,
        DateTimeOffset now,
        IReadOnlyList<TaxShare>? shares
    )
    {
        var wasOver = IsOver;
        List<LedgerEntry> booked = [.. MoneyGoes(news, now), .. FeeGoes(news, now)];
        (State, DueAt, Reason) = (news.State, news.DueAt, Text.Cut(news.Reason, ReasonLength));
        (ToldAt, ToldBy) = (news.ToldAt, message);
        if (!IsOver || wasOver)
        {
            return booked;
        }

        ClosedAt = now;
        if (State is DisputeState.Closed)
        {
            return booked;
        }

        var isWon = State is DisputeState.Won;
        Tell(isWon ? MoneyMoveKind.DisputeWon : MoneyMoveKind.DisputeLost, due: null, now);
        if (!isWon)
        {
            Shares = shares;
            // Somebody saw that it was disputed; that it has to be got from the organizer is new.
            SeenAt = IsPassedOn ? null : SeenAt;
        }

        booked.AddRange(
            isWon
                ? LedgerEntry.Of(this, LedgerEntry.Disputed, LedgerEntry.Clearing, Amount, now)
                : LedgerEntry.Lost(this, now)
        );
        return booked;
    }

    private LedgerEntry[] MoneyGoes(DisputeNews news, DateTimeOffset now)
    {
        if (IsMoneyGone || !news.IsMoneyGone)
        {
            return [];
        }

        IsMoneyGone = true;
        return LedgerEntry.Of(this, LedgerEntry.Clearing, LedgerEntry.Disputed, Amount, now);
    }

    /// <summary>Only what is new of it is booked: in the end it is the same, whatever was told in between.</summary>
    private LedgerEntry[] FeeGoes(DisputeNews news, DateTimeOffset now)
    {
        if (news.Fee is not { } fee || (FeeCurrency is { } known && known != fee.Currency) || fee.Minor == Fee)
        {
            return [];
        }

        var more = fee with { Minor = fee.Minor - Fee };
        (Fee, FeeCurrency) = (fee.Minor, fee.Currency);
        return LedgerEntry.Of(this, LedgerEntry.Clearing, LedgerEntry.Fees, more, now);
    }

    private bool IsFurther(DisputeNews news, string message)
    {
        var step = StepOf(news.State, news.IsMoneyGone).CompareTo(StepOf(State, IsMoneyGone));
        var time = news.ToldAt.CompareTo(ToldAt);
        return step > 0 || (step == 0 && (time > 0 || (time == 0 && string.CompareOrdinal(message, ToldBy) > 0)));
    }

    /// <summary>A bank that asked may take the money later; what is over stays so.</summary>
    private static int StepOf(DisputeState state, bool isMoneyGone) =>
        state switch
        {
            DisputeState.Open => isMoneyGone ? 2 : 0,
            DisputeState.UnderReview => isMoneyGone ? 3 : 1,
            _ => 4,
        };

    private void Tell(MoneyMoveKind kind, DateTimeOffset? due, DateTimeOffset now) =>
        Raise(new MoneyNeedsLook(Event, Order, kind, Amount, due, now));
}
