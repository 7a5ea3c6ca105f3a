using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Providers;

/// <summary>
/// The card company that this application plays for itself in Development: the page on which cards are tried, and the hands that
/// make its messages late, lost, doubled or out of turn. Nobody is charged.
/// </summary>
public interface ICardSandbox
{
    /// <summary>Null when there is no such page.</summary>
    Task<SandboxPage?> Find(string page, CancellationToken cancellation);

    /// <summary>Tries a card on a page that is open.</summary>
    /// <param name="card">Its number, with or without spaces. Only the published test cards are known.</param>
    /// <param name="agrees">What its holder answered the bank; null before it asked.</param>
    Task<SandboxVerdict> Pay(string page, string card, bool? agrees, CancellationToken cancellation);

    /// <summary>Pages and messages, newest first, at most 50 of each.</summary>
    Task<SandboxOverview> Look(CancellationToken cancellation);

    Task Behave(SandboxHabits habits, CancellationToken cancellation);

    /// <summary>Tells one message again, or one that was dropped for the first time.</summary>
    Task Repeat(string message, CancellationToken cancellation);

    /// <summary>Gives everything back that is left of a payment, as somebody does in the company's own dashboard.</summary>
    Task RefundOutside(string page, CancellationToken cancellation);

    /// <summary>The payer's bank refuses the newest refund of a payment.</summary>
    Task RefuseRefund(string page, CancellationToken cancellation);

    /// <summary>The payer's bank wants back what is left of a payment.</summary>
    Task OpenDispute(string page, CancellationToken cancellation);

    /// <summary>That bank has decided.</summary>
    Task CloseDispute(string page, bool isWon, CancellationToken cancellation);
}

/// <param name="State"><c>open</c>, <c>complete</c> or <c>expired</c>.</param>
/// <param name="Back">Where the payer goes without paying.</param>
/// <param name="CanRefuse">Whether there is a refund that the payer's bank can refuse.</param>
/// <param name="Dispute">How its dispute stands, in the company's word; null when there is none.</param>
public sealed record SandboxPage(
    string Id,
    string Words,
    Money Amount,
    string Email,
    string State,
    Money Refunded,
    string Back,
    DateTimeOffset MadeAt,
    bool CanRefuse,
    string? Dispute
);

public enum SandboxOutcome
{
    Paid,

    /// <summary>Another card may do.</summary>
    Declined,

    /// <summary>The bank asks first.</summary>
    Asked,

    /// <summary>The page is closed: paid already, or out of time.</summary>
    Closed,
}

/// <param name="Next">Where the payer goes now; null when they stay.</param>
/// <param name="Reason">Why a card was declined, in the company's word.</param>
public readonly record struct SandboxVerdict(SandboxOutcome Outcome, string? Next = null, string? Reason = null);

/// <summary>How messages are delivered.</summary>
/// <param name="DelaySeconds">0 to 600.</param>
/// <param name="Copies">How often each is told; 1 to 5.</param>
/// <param name="Drops">None is told; they wait to be told by hand.</param>
/// <param name="Shuffles">Each waits up to three seconds more, by chance.</param>
public sealed record SandboxHabits(int DelaySeconds = 0, int Copies = 1, bool Drops = false, bool Shuffles = false);

/// <param name="Status">What our side answered last; null before it was told.</param>
public sealed record SandboxMessage(
    string Id,
    string Kind,
    DateTimeOffset DueAt,
    bool IsDropped,
    bool IsDelivered,
    int Tries,
    int? Status
);

public sealed record SandboxOverview(
    SandboxHabits Habits,
    IReadOnlyList<SandboxPage> Pages,
    IReadOnlyList<SandboxMessage> Messages
);
