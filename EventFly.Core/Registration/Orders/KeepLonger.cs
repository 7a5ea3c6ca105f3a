using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Whoever has the order's link asks for more time to pay: its tickets are kept for another while at their price, up to an hour in
/// all. Asking when it gives nothing changes nothing.
/// </summary>
public sealed record KeepLonger(string Key) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => PayOrder.OfOrder(Key);

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<KeepLonger, Done>
    {
        public async Task<Result<Done>> Handle(KeepLonger request, CancellationToken cancellation)
        {
            await db.HoldOrder(request.Key, cancellation);
            var order = await db.Orders.FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            await new Basket(db).Hold(order.Lines.Select(l => l.Type), cancellation);
            var now = time.GetUtcNow();
            if (order.StateAt(now) is OrderState.Expired)
            {
                return RegistrationFaults.HoldIsOver;
            }

            if (order.CanBeKeptLonger(now))
            {
                // As long as it is pending, nobody could take its holds, and nobody can while their types are held.
                order.KeepLonger(now);
                var until = order.KeptUntil!.Value;
                await db
                    .TicketHolds.Where(h => h.Order == order.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, until), cancellation);
                await db
                    .VoucherUses.Where(u => u.Order == order.Id && u.Until != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(u => u.Until, until), cancellation);
            }

            return Result.Done;
        }
    }
}
