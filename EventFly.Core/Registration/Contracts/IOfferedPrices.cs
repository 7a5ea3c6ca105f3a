using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Contracts;

/// <summary>What tickets of an event cost at this moment.</summary>
/// <param name="Lowest">All in, of the kinds of which some are left, or of all when none is.</param>
/// <param name="IsFrom">There are dearer ones too.</param>
/// <param name="Until">When it may be another one though nobody did anything: a sale ends, a price rises, a hold runs out. Null: never.</param>
public sealed record OfferedPrice(Money Lowest, bool IsFrom, bool IsSoldOut, DateTimeOffset? Until);

public interface IOfferedPrices
{
    /// <summary>Of those that sell something (any more); at most 100 are answered.</summary>
    Task<IReadOnlyDictionary<EventId, OfferedPrice>> Of(
        IReadOnlyCollection<EventId> events,
        CancellationToken cancellation
    );
}
