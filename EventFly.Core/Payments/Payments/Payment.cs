using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments;

/// <summary>How one order is settled: every try is appended, none is changed, and settled is final.</summary>
public sealed class Payment : Aggregate
{
    private readonly List<PaymentAttempt> _attempts = [];

    private Payment() { }

    public PaymentId Id { get; private set; }

    public OrderId Order { get; private set; }

    public EventId Event { get; private set; }

    public Money Amount { get; private set; }

    public PaymentState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public IReadOnlyList<PaymentAttempt> Attempts => _attempts;

    public static Payment Start(Charge charge, DateTimeOffset now) =>
        new()
        {
            Id = PaymentId.New(),
            Order = charge.Order,
            Event = charge.Event,
            Amount = charge.Amount,
            State = PaymentState.Pending,
            StartedAt = now,
        };

    /// <summary>
    /// Appends what a provider said. Returns the ledger lines that follow from it: two that sum to nothing when this settles
    /// the payment, none otherwise. Hearing "settled" again books nothing twice.
    /// </summary>
    public Result<IReadOnlyList<LedgerEntry>> Record(
        string provider,
        string reference,
        PaymentState state,
        DateTimeOffset now
    )
    {
        if (State is PaymentState.Settled)
        {
            return state is PaymentState.Settled ? Array.Empty<LedgerEntry>() : PaymentFaults.IsFinal;
        }

        _attempts.Add(new PaymentAttempt(_attempts.Count + 1, provider, reference, state, now));
        State = state;
        return state is PaymentState.Settled ? LedgerEntry.Sale(this, now) : Array.Empty<LedgerEntry>();
    }
}
