using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Orders;

/// <summary>What somebody would pay for a basket now: nothing is taken or promised by asking.</summary>
public sealed record QuoteOrder(EventId Event, IReadOnlyList<TicketPick> Picks, string Code = "") : IUseCase<OrderBill>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventLookup events, PriceTag prices, TimeProvider time)
        : IHandler<QuoteOrder, OrderBill>
    {
        public async Task<Result<OrderBill>> Handle(QuoteOrder request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            if ((card.ClosedFault(now) ?? RegisterForEvent.PickFault(request.Picks)) is { } refusal)
            {
                return refusal;
            }

            var till = await prices.Open(card, now, cancellation);
            var priced = await prices.Price(till, request.Picks, request.Code, now, cancellation);
            if (!priced.IsDone)
            {
                return priced.Fault;
            }

            return OrderBill.Of(
                priced.Value.Lines,
                priced.Value.Total,
                priced.Value.Fee.Minor,
                priced.Value.Code,
                till.Types.ToDictionary(t => t.Key, t => t.Value.Name)
            );
        }
    }
}
