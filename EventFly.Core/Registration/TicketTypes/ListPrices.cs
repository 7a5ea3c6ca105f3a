using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.TicketTypes;

/// <param name="Lowest">Of the ticket types that are left, or of all when none is.</param>
/// <param name="IsFrom">There are dearer ones too.</param>
public sealed record EventPrice(Money Lowest, bool IsFrom, bool IsSoldOut);

/// <summary>What tickets cost, for lists of public events; an event that sells nothing (any more) is left out.</summary>
/// <param name="Events">Events that the asker was shown; the first 100 of them are answered.</param>
public sealed record ListPrices(IReadOnlyList<EventId> Events) : IUseCase<IReadOnlyDictionary<EventId, EventPrice>>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IOfferedPrices prices)
        : IHandler<ListPrices, IReadOnlyDictionary<EventId, EventPrice>>
    {
        public async Task<Result<IReadOnlyDictionary<EventId, EventPrice>>> Handle(
            ListPrices request,
            CancellationToken cancellation
        ) =>
            (await prices.Of(request.Events, cancellation)).ToDictionary(
                p => p.Key,
                p => new EventPrice(p.Value.Lowest, p.Value.IsFrom, p.Value.IsSoldOut)
            );
    }
}
