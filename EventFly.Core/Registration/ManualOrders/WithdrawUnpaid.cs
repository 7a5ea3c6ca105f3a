using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.ManualOrders;

/// <summary>
/// The organizer waits no longer for the money of an order, or of a change of one: what is held for it is anyone's from now on. Who
/// pays at this very moment gets what is left, or the money back. Twice is once.
/// </summary>
public sealed record WithdrawUnpaid(EventId Event, OrderId Order) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<WithdrawUnpaid, Done>
    {
        public async Task<Result<Done>> Handle(WithdrawUnpaid request, CancellationToken cancellation)
        {
            await db.HoldOrder(request.Order, cancellation);
            var order = await db.Orders.FirstOrDefaultAsync(
                o => o.Id == request.Order && o.Event == request.Event,
                cancellation
            );
            if (order is null)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            if (order.StateAt(now) is OrderState.Pending)
            {
                order.Withdraw(now);
                await LetGo(order.Id, order.Lines.Select(l => l.Type), now, cancellation);
                await db
                    .VoucherUses.Where(u => u.Order == order.Id && u.Until != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(u => u.Until, now), cancellation);
                return Result.Done;
            }

            var change = await db.OrderChanges.FirstOrDefaultAsync(
                c => c.Order == order.Id && c.State == OrderChangeState.Open && c.HeldUntil > now,
                cancellation
            );
            if (change is null)
            {
                return RegistrationFaults.NothingToPay;
            }

            change.Withdraw(now);
            await LetGo(order.Id, change.Takes.Select(t => t.Type), now, cancellation);
            return Result.Done;
        }

        private async Task LetGo(
            OrderId order,
            IEnumerable<TicketTypeId> types,
            DateTimeOffset now,
            CancellationToken cancellation
        )
        {
            await new Basket(db).Hold(types, cancellation);
            await db
                .TicketHolds.Where(h => h.Order == order)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, now), cancellation);
        }
    }
}
