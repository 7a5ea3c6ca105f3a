using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>Whoever has the link has the letter with what it holds sent once more, to the address that it went to before.</summary>
public sealed record SendMyTickets(string OrderKey) : ICommand<Done>, IThrottled
{
    public Throttle Throttle =>
        new("own-letters")
        {
            Target = new Rate(3, TimeSpan.FromMinutes(20)),
            TargetKey = OrderKey,
            Person = new Rate(15, TimeSpan.FromMinutes(1)),
            Network = new Rate(100, TimeSpan.FromSeconds(3)),
        };

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<SendMyTickets, Done>
    {
        public async Task<Result<Done>> Handle(SendMyTickets request, CancellationToken cancellation)
        {
            if (await db.FindHolder(request.OrderKey, cancellation) is not { } holder)
            {
                return Fault.NotVisible;
            }

            if (!await db.TicketsOf(holder).AnyAsync(t => t.State == TicketState.Issued, cancellation))
            {
                return RegistrationFaults.NoTickets;
            }

            if (holder.Passed is { } passed)
            {
                (await db.Tickets.FirstAsync(t => t.Id == passed.Id, cancellation)).SendAgain(time.GetUtcNow());
            }
            else
            {
                (await db.Orders.FirstAsync(o => o.Id == holder.Order.Id, cancellation)).SendAgain(time.GetUtcNow());
            }

            return Result.Done;
        }
    }
}
