using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>The holder of the order's link gives a free ticket back; someone else can have it then. Twice is once.</summary>
public sealed record CancelTicket(string OrderKey, TicketId Ticket) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time, IAfterCommit after)
        : IHandler<CancelTicket, Done>
    {
        public async Task<Result<Done>> Handle(CancelTicket request, CancellationToken cancellation)
        {
            await db.HoldOrder(request.OrderKey, cancellation);
            var order = await db.Orders.FirstOrDefaultAsync(o => o.Key == request.OrderKey, cancellation);
            if (order is null)
            {
                return Fault.NotVisible;
            }

            var tickets = await db.Tickets.Where(t => t.Order == order.Id).ToListAsync(cancellation);
            var now = time.GetUtcNow();
            if (tickets.Find(t => t.Id == request.Ticket) is not { } ticket)
            {
                return Fault.NotVisible;
            }

            if (ticket.State is TicketState.Cancelled)
            {
                return Result.Done;
            }

            if (await events.Find(ticket.Event, cancellation) is not { } card || card.HasEnded(now))
            {
                return RegistrationFaults.EventEnded;
            }

            if (ticket.Cancel(now).Fault is { } fault)
            {
                return fault;
            }

            order.TakeBack([ticket], isAnyLeft: tickets.Exists(t => t.State is not TicketState.Cancelled), now);
            var basket = new Basket(db);
            await basket.Hold([ticket.Type], cancellation);
            await basket.GiveBack(ticket.Type, 1, cancellation);
            after.Signal(AnalyticsTopics.Attendance(ticket.Event));
            return Result.Done;
        }
    }
}
