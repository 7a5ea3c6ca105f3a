using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Contracts;

public enum ConcernKind
{
    /// <summary>Another amount than was asked for was paid, or in another currency: there are no tickets for it.</summary>
    OtherPaid,

    /// <summary>Money that was to go back was refused by the payer's bank.</summary>
    ReturnFailed,

    /// <summary>What the organizer got by hand is to go back, and nobody but the organizer can hand it over.</summary>
    ReturnOwed,

    /// <summary>The payer's bank wants its money back, and nobody has won or lost yet.</summary>
    Disputed,

    /// <summary>
    /// The platform gave it back, or lost it to the payer's bank, after it had been passed on to the organizer, who owes it.
    /// </summary>
    OwedToPlatform,
}

/// <summary>Something about an order's money that no rule decides: a person has to look.</summary>
/// <param name="Subject">Names it: the id of its payment, refund or dispute.</param>
/// <param name="Amount">What it is about.</param>
/// <param name="Reason">In the provider's word; null when it gave none.</param>
/// <param name="DueAt">Until when somebody has to answer; null when there is no such time.</param>
public sealed record Concern(
    ConcernKind Kind,
    Guid Subject,
    Money Amount,
    string? Reason,
    DateTimeOffset Since,
    DateTimeOffset? DueAt = null
);

/// <summary>What somebody has to look at, until they say that they did.</summary>
public interface IMoneyConcerns
{
    /// <summary>Orders of an event whose money needs a look; at most 500.</summary>
    Task<IReadOnlyList<OrderId>> Orders(EventId id, CancellationToken cancellation);

    /// <summary>What there is to look at for one order, oldest first.</summary>
    Task<IReadOnlyList<Concern>> Of(OrderId order, CancellationToken cancellation);
}
