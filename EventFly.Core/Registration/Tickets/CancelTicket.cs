using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Tickets;

/// <summary>
/// Whoever has the link gives a ticket back, or all that the link holds: others can have it then, and what was paid comes back as
/// far as the order was promised. Twice is once.
/// </summary>
/// <param name="Ticket">Null: all that are not used yet.</param>
/// <param name="AtLeast">
/// In minor units: what the holder was told to get. When it is less by now, nothing is done; null takes what there is.
/// </param>
/// <returns>What goes back to the buyer.</returns>
public sealed record CancelTicket(string OrderKey, TicketId? Ticket, long? AtLeast = null) : ICommand<Money>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(TicketHands hands, OrderReturns returns) : IHandler<CancelTicket, Money>
    {
        public async Task<Result<Money>> Handle(CancelTicket request, CancellationToken cancellation)
        {
            var taken = await hands.Take(request.OrderKey, request.Ticket, cancellation);
            if (taken.Fault is { } refused)
            {
                return refused;
            }

            var held = taken.Value;
            var good = held.Mine.Where(t => t.State is TicketState.Issued).ToList();
            // Of several, those that are inside stay; of one, that is why not.
            var chosen =
                request.Ticket is null && good.Exists(t => t.AdmittedAt is null)
                    ? good.FindAll(t => t.AdmittedAt is null)
                    : good;
            if (FaultOf(held, chosen, request.AtLeast) is { } fault)
            {
                return fault;
            }

            var percent = held.Order.PercentBack(held.Event, held.Now);
            return await returns.TakeBack(held.Order, held.All, chosen, held.Now, cancellation, percent);
        }

        private static Fault? FaultOf(HeldTickets held, List<Ticket> chosen, long? atLeast)
        {
            if (chosen.Count == 0 || chosen.Exists(t => t.AdmittedAt is not null))
            {
                // Given back before is as good as now; what was used says so when it is taken back.
                return null;
            }

            if (held.Order.Refunds.IsNone && chosen.Exists(t => !t.Price.IsZero))
            {
                return RegistrationFaults.WasPaidFor;
            }

            var back = held.Order.ReturnOf(chosen, held.Order.PercentBack(held.Event, held.Now));
            return back.Minor < atLeast ? RegistrationFaults.LessComesBack(back) : null;
        }
    }
}
