using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>One ticket, bought alone: what it costs, and who gets what of that.</summary>
/// <param name="Price">With its tax, as the shop shows it.</param>
/// <param name="Tax">How much of the price is tax.</param>
/// <param name="Fee">What the buyer pays on top of it, if they bear the platform's fee.</param>
/// <param name="PlatformFee">What the platform gets, whoever bears it.</param>
/// <param name="Proceeds">What is left for the organizer, with the tax that they hand on.</param>
public sealed record TicketSum(Money Price, Money Tax, Money Fee, Money Total, Money PlatformFee, Money Proceeds);

/// <param name="Now">As the next one would be sold.</param>
/// <param name="Regular">When no earlier price holds; where buyers choose, at the price that is suggested.</param>
/// <param name="Steps">At each earlier price, in their order.</param>
/// <param name="Least">The least that buyers may choose, before any tax comes on top; null where they do not choose.</param>
/// <param name="NotTaken">Why nobody here can take that money; null when somebody can.</param>
public sealed record PricePreview(
    TicketSum Now,
    TicketSum Regular,
    IReadOnlyList<TicketSum> Steps,
    Money? Least,
    Fault? NotTaken
);

/// <summary>What a kind of ticket would cost if it were as typed: nothing is kept of it.</summary>
/// <param name="TicketType">Which one is being changed, for what of it is taken already; null: a new one.</param>
public sealed record PreviewPrice(EventId Event, TicketTypeId? TicketType, TicketTypeDetails Details)
    : IUseCase<PricePreview>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IEventLookup events, PriceTag prices, IPayments payments, TimeProvider time)
        : IHandler<PreviewPrice, PricePreview>
    {
        public async Task<Result<PricePreview>> Handle(PreviewPrice request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var planned = TicketTypes.TicketType.Offer(card.Id, card.Currency, request.Details);
            if (planned.Fault is { } fault)
            {
                return fault;
            }

            var (type, now) = (planned.Value, time.GetUtcNow());
            var till = await prices.Open(card, now, cancellation);
            var taken =
                request.TicketType is { } id && till.Types.TryGetValue(id, out var known) ? till.TakenOf(known) : 0;
            var next = At(type.PriceAt(taken, now));
            return new PricePreview(
                next,
                At(type.Price.Minor),
                [.. type.Steps.Select(s => At(s.Price))],
                type.LeastPrice is { } least ? type.Price with { Minor = least } : null,
                payments.FaultToTake(next.Total)
            );

            TicketSum At(long asked) => Sum(PriceTag.One(till, type, asked));
        }

        private static TicketSum Sum(PricedBasket basket)
        {
            var ticket = basket.Lines[0];
            return new TicketSum(
                basket.Total - basket.Fee,
                basket.Total with
                {
                    Minor = ticket.UnitTax,
                },
                basket.Fee,
                basket.Total,
                basket.PlatformFee,
                basket.Total - basket.PlatformFee
            );
        }
    }
}
