using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.OrderChanges;

/// <param name="Amount">What would be paid for it.</param>
/// <param name="Back">What would go back.</param>
public sealed record ChangeQuote(Money Amount, Money Back);

/// <summary>What a change of a paid order would cost or give back now; nothing is held or written.</summary>
/// <returns>Or why it cannot be made, as <see cref="ChangeOrder"/> would say.</returns>
public sealed record QuoteChange(EventId Event, OrderId Order, ChangeDraft Draft) : IUseCase<ChangeQuote>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, ChangePlanner planner, TimeProvider time)
        : IHandler<QuoteChange, ChangeQuote>
    {
        public async Task<Result<ChangeQuote>> Handle(QuoteChange request, CancellationToken cancellation)
        {
            var checks = new Checks();
            request.Draft.Check(checks);
            if (checks.Fault is { } typing)
            {
                return typing;
            }

            var order = await db
                .Orders.AsNoTracking()
                .FirstOrDefaultAsync(o => o.Id == request.Order && o.Event == request.Event, cancellation);
            if (order is null || await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var tickets = await db.Tickets.AsNoTracking().Where(t => t.Order == order.Id).ToListAsync(cancellation);
            var open = new OpenOrder(order, tickets, card, Number: 1, Made: null, Over: [], time.GetUtcNow());
            var plan = await planner.Plan(open, request.Draft, PayWay.Link, cancellation);
            return plan.IsDone
                ? new ChangeQuote(
                    order.Total with
                    {
                        Minor = plan.Value.Amount,
                    },
                    order.Total with
                    {
                        Minor = plan.Value.Back,
                    }
                )
                : plan.Fault;
        }
    }
}
