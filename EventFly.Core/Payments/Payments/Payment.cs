using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Payments;

/// <summary>How one order is settled: every try is appended, none is changed, and settled is final.</summary>
public sealed class Payment : Aggregate
{
    /// <summary>Who settles orders of nothing.</summary>
    public const string Free = "free";

    /// <summary>Who takes what the organizer gets past every provider: cash, or a transfer.</summary>
    public const string ByHand = "by-hand";

    public const int DescriptionLength = 120;

    private readonly List<PaymentAttempt> _attempts = [];

    private Payment() { }

    public PaymentId Id { get; private set; }

    public OrderId Order { get; private set; }

    /// <inheritdoc cref="Charge.Part"/>
    public int Part { get; private set; }

    public EventId Event { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>How much of the amount is tax, in minor units.</summary>
    public long Tax { get; private set; }

    /// <summary>How much of it the platform gets, in minor units.</summary>
    public long Fee { get; private set; }

    /// <summary>
    /// To whom the provider passes it on, less the fee, by the provider's own name. Decided with its first page, before anybody sees
    /// that, and never again: what the organization does later does not change it. Null: to nobody.
    /// </summary>
    public string? Payee { get; private set; }

    /// <summary>Stands on the payer's statement.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Who takes it, by <see cref="Providers.IPaymentProvider.Name"/>.</summary>
    public string Provider { get; private set; } = "";

    public PaymentState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The provider's own name for the money, once it is there.</summary>
    public string? MoneyReference { get; private set; }

    /// <summary>With <see cref="ReceivedCurrency"/> what was paid instead; null unless it differs.</summary>
    public long? ReceivedMinor { get; private set; }

    public string? ReceivedCurrency { get; private set; }

    /// <summary>When a person said to have seen to what was paid instead.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>What was paid, if anything was.</summary>
    public Money Taken => ReceivedMinor is { } minor ? new Money(minor, ReceivedCurrency!) : Amount;

    public bool IsByHand => Provider == ByHand;

    public bool IsFinal => State is PaymentState.Settled or PaymentState.Differs;

    public IReadOnlyList<PaymentAttempt> Attempts => _attempts;

    /// <summary>The newest page that was opened for it; null before the first.</summary>
    public string? Reference => _attempts.LastOrDefault()?.Reference;

    public static Payment Start(Charge charge, string provider, DateTimeOffset now) =>
        new()
        {
            Id = PaymentId.New(),
            Order = charge.Order,
            Part = charge.Part,
            Event = charge.Event,
            Amount = charge.Amount,
            Tax = charge.Tax,
            Fee = charge.Fee,
            Description = charge.Description,
            Provider = provider,
            State = PaymentState.Pending,
            StartedAt = now,
        };

    /// <summary>One of nothing, which is settled as it begins, and its ledger lines.</summary>
    public static (Payment Payment, IReadOnlyList<LedgerEntry> Booked) Settled(Charge charge, DateTimeOffset now)
    {
        var payment = Start(charge, Free, now);
        return (payment, payment.Settle(payment.Id.ToString(), now));
    }

    /// <summary>One of which the organizer has the money already, and its ledger lines.</summary>
    public static (Payment Payment, IReadOnlyList<LedgerEntry> Booked) TakenByHand(
        Charge charge,
        string note,
        DateTimeOffset now
    )
    {
        var payment = Start(charge, ByHand, now);
        return (payment, payment.Settle(note, now));
    }

    /// <summary>The organizer has the money, whoever was to take it. Returns the ledger lines; none once it is final.</summary>
    /// <param name="note">How it came, in the organizer's words; at most <see cref="PaymentNote.Length"/> characters.</param>
    public IReadOnlyList<LedgerEntry> SettleByHand(string note, DateTimeOffset now)
    {
        if (IsFinal)
        {
            return [];
        }

        // What the platform gets it takes from what a provider pays out, and here nobody does.
        (Provider, Fee, Payee) = (ByHand, 0, null);
        var booked = Settle(note, now);
        Raise(new PaymentSettled(Event, Order, Id, now));
        return booked;
    }

    /// <summary>A page was opened on which it can be paid. The same page again is no news.</summary>
    public void Open(Checkout page, DateTimeOffset now)
    {
        if (IsFinal || Reference == page.Reference)
        {
            return;
        }

        if (Reference is null)
        {
            (Payee, Fee) = (page.Payee, page.Fee ?? Fee);
        }

        Add(page.Reference, PaymentState.Pending, now);
    }

    /// <summary>
    /// Appends what a provider said. Returns the ledger lines that follow from it: two that sum to nothing when this settles
    /// the payment, or when something else was paid than was asked for; none otherwise. Both are final: what comes later, or comes
    /// again, books nothing.
    /// </summary>
    public IReadOnlyList<LedgerEntry> Record(PaymentReport report, DateTimeOffset now)
    {
        if (IsFinal || report.State is PaymentState.Pending)
        {
            return [];
        }

        if (report.State is PaymentState.Failed)
        {
            if (_attempts is not [.., { State: PaymentState.Failed } last] || last.Reference != report.Reference)
            {
                Add(report.Reference, PaymentState.Failed, now);
            }

            return [];
        }

        MoneyReference = report.MoneyReference;
        if (report.Paid is { } paid && paid != Amount)
        {
            return Stray(report.Reference, paid, now);
        }

        var booked = Settle(report.Reference, now);
        Raise(new PaymentSettled(Event, Order, Id, now));
        return booked;
    }

    /// <summary>Has these people written to about its money.</summary>
    public void Tell(IEnumerable<AccountId> team, MoneyNeedsLook about)
    {
        foreach (var one in team)
        {
            Raise(new MoneyLetterDue(one, about));
        }
    }

    /// <summary>A person has seen to what was paid instead.</summary>
    public void MarkSeen(DateTimeOffset now) => SeenAt ??= now;

    private LedgerEntry[] Stray(string reference, Money paid, DateTimeOffset now)
    {
        (ReceivedMinor, ReceivedCurrency) = (paid.Minor, paid.Currency);
        Add(reference, PaymentState.Differs, now);
        Raise(new MoneyNeedsLook(Event, Order, MoneyMoveKind.PaidOtherwise, paid, DueAt: null, now));
        return LedgerEntry.Stray(this, paid, now);
    }

    private LedgerEntry[] Settle(string reference, DateTimeOffset now)
    {
        Add(reference, PaymentState.Settled, now);
        return LedgerEntry.Sale(this, now);
    }

    private void Add(string reference, PaymentState state, DateTimeOffset now)
    {
        _attempts.Add(new PaymentAttempt(_attempts.Count + 1, Provider, reference, state, now));
        State = state;
    }
}
