using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>The organizer has the letter with an order's tickets sent once more, to the address that the order has.</summary>
public sealed record ResendTickets(EventId Event, OrderId Order) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Letters(Order.ToString());

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<ResendTickets, Done>
    {
        public async Task<Result<Done>> Handle(ResendTickets request, CancellationToken cancellation)
        {
            var order = await db.Orders.FirstOrDefaultAsync(
                o => o.Id == request.Order && o.Event == request.Event,
                cancellation
            );
            if (order is null)
            {
                return Fault.NotVisible;
            }

            if (!order.State.IsGood())
            {
                return RegistrationFaults.NoTickets;
            }

            order.SendAgain(time.GetUtcNow());
            return Result.Done;
        }
    }
}
