using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What is owed for an order, and to whom it is booked.</summary>
/// <param name="Description">Stands on the payer's statement; at most 120 characters.</param>
public sealed record Charge(OrderId Order, EventId Event, Money Amount, string Description)
{
    /// <summary>0 for the order as it was placed; then which change of it is paid for, from 1. Each is settled once.</summary>
    public int Part { get; init; }

    /// <summary>How much of the amount is tax, in minor units: it is booked apart.</summary>
    public long Tax { get; init; }

    /// <summary>How much of it the platform gets, in minor units, see <see cref="IPayments.FeeOf"/>.</summary>
    public long Fee { get; init; }

    /// <summary>To whom the provider passes it on, less the fee, by the provider's own name; null: to nobody.</summary>
    public string? Payee { get; init; }
}

public enum PaymentState
{
    /// <summary>The payer still has to act.</summary>
    Pending,
    Settled,

    /// <summary>The last try did not go through; another may.</summary>
    Failed,

    /// <summary>Something was paid, and not what was asked for: a person has to look. Final.</summary>
    Differs,
}

/// <summary>A payment that was begun for an order.</summary>
public sealed record PaymentOutcome(PaymentId Payment, PaymentState State);

/// <param name="Until">The payer may begin until then; most providers let them finish a little later.</param>
/// <param name="PaidTo">Path on this site where the payer comes back who says to have paid.</param>
/// <param name="BackTo">The same for one who left without paying.</param>
/// <param name="Email">To whom the provider may send its own receipt.</param>
public sealed record CheckoutWish(DateTimeOffset Until, string PaidTo, string BackTo, string Email);

/// <summary>A page of the provider on which the payer pays.</summary>
/// <param name="Reference">The provider's own name for it, at most 200 characters; the key to ask for it later.</param>
/// <param name="Address">Absolute, at most 2,000 characters.</param>
public sealed record Checkout(string Provider, string Reference, string Address)
{
    /// <inheritdoc cref="Charge.Payee"/>
    public string? Payee { get; init; }

    /// <summary>How much of it the platform gets, as the provider takes it; null: as it was asked for.</summary>
    public long? Fee { get; init; }
}

/// <summary>How a provider says that a checkout stands.</summary>
/// <param name="Paid">What the payer paid, whether it was asked for or not; nothing until the state is settled.</param>
/// <param name="MoneyReference">
/// The provider's own name for the money itself, by which its refunds are told; at most 200 characters, null until it is there.
/// </param>
public sealed record PaymentReport(string Reference, PaymentState State, Money? Paid, string? MoneyReference = null);

public enum MoneyMoveKind
{
    /// <summary>Somebody stood on the payment page.</summary>
    PageOpened,
    Paid,

    /// <summary>The organizer got it past every provider.</summary>
    PaidByHand,
    NotPaid,

    /// <summary>It is to go back, and the provider has not taken it yet.</summary>
    ReturnAsked,

    /// <summary>It is to go back, and the organizer has to hand it over.</summary>
    ReturnOwed,
    Returned,

    /// <summary>Given back past us, at the provider.</summary>
    ReturnedOutside,

    /// <summary>Another amount than was asked for, or in another currency.</summary>
    PaidOtherwise,

    /// <summary>The payer's bank would not have it: it is with us again.</summary>
    ReturnFailed,

    /// <summary>The payer's bank wants it back.</summary>
    Disputed,
    DisputeWon,
    DisputeLost,
}

/// <summary>One thing that happened to the money of an order.</summary>
/// <param name="Note">How it came, in the organizer's words, where no provider took it; else empty.</param>
public sealed record MoneyMove(DateTimeOffset At, MoneyMoveKind Kind, Money Amount, string Note = "");

/// <summary>
/// How Registration has an order settled, in four steps: begin, with the order and its hold in one commit; open the
/// provider's page, outside of any transaction; hear what became of it, from a message of the provider or by asking; and
/// record that in a commit of its own, which tells Registration by an event (<see cref="PaymentSettled"/>).
/// </summary>
public interface IPayments
{
    /// <summary>Whether an amount like this can be settled here at all; false for anything but nothing until a provider is configured.</summary>
    bool CanTake(Money amount);

    /// <summary>What the platform takes of the orders of an organization.</summary>
    Task<FeeRate> FeeOf(OrganizationId organization, CancellationToken cancellation);

    /// <summary>
    /// Why nobody here can take an amount: <c>payments.not-configured</c>, or <c>payments.too-little</c> when it is only too small.
    /// Null when somebody can.
    /// </summary>
    Fault? FaultToTake(Money amount);

    /// <summary>
    /// Begins a payment in the caller's transaction. An order of nothing is settled at once and still leaves its payment and
    /// ledger entries.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nobody takes that amount: <see cref="FaultToTake"/> says so before.</exception>
    PaymentOutcome Start(Charge charge);

    /// <summary>Begins one that waits for a transfer, in the caller's transaction: nobody has a page for it.</summary>
    PaymentId AwaitTransfer(Charge charge);

    /// <summary>Begins and settles one of which the organizer has the money, in the caller's transaction; nobody is told.</summary>
    /// <param name="note">How it came, in the organizer's words.</param>
    PaymentId TakeByHand(Charge charge, string note);

    /// <summary>
    /// The organizer got the money past the provider: has the provider's page closed, so that nobody pays twice, and then records
    /// it. For a command that begins late. Settled by hand already is done.
    /// </summary>
    /// <returns>
    /// Done; <c>payments.final</c> when it was paid at the provider; <c>payments.page-open</c> when its page cannot be closed.
    /// </returns>
    Task<Result<Done>> SettleByHand(PaymentId payment, string note, CancellationToken cancellation);

    /// <summary>Opens the provider's page. Talks to the provider: never within a transaction. Repeating it opens the same page.</summary>
    /// <returns>The page; or <c>payments.away</c> while the provider does not answer, or <c>payments.final</c> when it is settled.</returns>
    Task<Result<Checkout>> OpenCheckout(PaymentId payment, CheckoutWish wish, CancellationToken cancellation);

    /// <summary>
    /// Has the page closed, so that nobody pays what they cannot get any more. Talks to the provider: never within a transaction. A
    /// page that is paid, closed or was never opened stays as it is, and one that cannot be closed now stays open: who pays on it
    /// gets tickets if there are any, or the money back.
    /// </summary>
    Task CloseCheckout(PaymentId payment, CancellationToken cancellation);

    /// <summary>Remembers an opened page, in the caller's transaction: nobody is shown one before.</summary>
    /// <returns>False when the payment is final meanwhile, and nobody should pay on that page.</returns>
    Task<bool> Remember(PaymentId payment, Checkout checkout, CancellationToken cancellation);

    /// <summary>
    /// Asks the provider how the newest page of a payment stands and records the answer. For a command that begins late: its
    /// transaction begins when there is something to record. No page, no answer, or hearing again what is known: nothing.
    /// </summary>
    /// <returns>How the payment stands now.</returns>
    Task<PaymentState> Reconcile(PaymentId payment, CancellationToken cancellation);

    Task<PaymentState> StateOf(PaymentId payment, CancellationToken cancellation);

    /// <summary>What happened to the money of an order, oldest first; what was nothing is left out.</summary>
    Task<IReadOnlyList<MoneyMove>> Trail(OrderId order, CancellationToken cancellation);

    /// <summary>What went back of the orders of an event or is on its way, in minor units; orders of which nothing did are absent.</summary>
    Task<IReadOnlyDictionary<OrderId, long>> Returned(EventId forEvent, CancellationToken cancellation);

    /// <summary>The same of some orders.</summary>
    /// <param name="orders">At most 500.</param>
    Task<IReadOnlyDictionary<OrderId, long>> Returned(
        IReadOnlyCollection<OrderId> orders,
        CancellationToken cancellation
    );
}
