using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>
/// Whoever has the link passes a ticket on: its code is good no longer, and somebody else gets a letter with a new one and a link
/// of their own. What was paid stays with the order. The same wish again is once.
/// </summary>
public sealed record PassTicketOn(string OrderKey, TicketId Ticket, Guest To) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Letters(To.Email);

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, TicketHands hands) : IHandler<PassTicketOn, Done>
    {
        public async Task<Result<Done>> Handle(PassTicketOn request, CancellationToken cancellation)
        {
            if (request.To.TypingFault() is { } unread)
            {
                return unread;
            }

            var taken = await hands.Take(request.OrderKey, request.Ticket, cancellation);
            if (taken.Fault is { } refused)
            {
                var before = await db.PassedOn(request.OrderKey, request.Ticket, cancellation);
                return before is not null && Is(before, request.To) ? Result.Done : refused;
            }

            var passed = taken.Value.Mine[0].PassOn(taken.Value.Holder, request.To, taken.Value.Now);
            if (passed.Fault is { } fault)
            {
                return fault;
            }

            db.Transfers.Add(passed.Value);
            // They were about somebody else; whoever comes now is asked on the page of the ticket.
            await db.FormAnswers.Where(a => a.Ticket == request.Ticket).ExecuteDeleteAsync(cancellation);
            return Result.Done;
        }

        private static bool Is(Transfer transfer, Guest guest) =>
            transfer.ToName == guest.Name.Trim()
            && EmailAddress.KeyOf(transfer.ToEmail) == EmailAddress.KeyOf(guest.Email);
    }
}
