using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.Tickets;

/// <summary>Whoever has the link corrects the name and the e-mail on a ticket. Its code stays.</summary>
public sealed record CorrectAttendee(string OrderKey, TicketId Ticket, Guest Attendee) : ICommand<Done>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(TicketHands hands) : IHandler<CorrectAttendee, Done>
    {
        public async Task<Result<Done>> Handle(CorrectAttendee request, CancellationToken cancellation)
        {
            if (request.Attendee.TypingFault() is { } unread)
            {
                return unread;
            }

            var taken = await hands.Take(request.OrderKey, request.Ticket, cancellation);
            return taken.IsDone ? taken.Value.Mine[0].Correct(request.Attendee) : taken.Fault;
        }
    }
}
