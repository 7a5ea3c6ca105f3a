using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Tickets;

/// <summary>
/// Has all tickets of an event that an e-mail address holds sent there once more, each with its link. The answer is the same
/// whether it holds any: nobody learns that way who comes.
/// </summary>
public sealed record FindLostTickets(string Slug, string Email) : ICommand<Done>, IThrottled
{
    private const int Most = 10;

    public Throttle Throttle =>
        new("lost-tickets")
        {
            Target = new Rate(3, TimeSpan.FromMinutes(20)),
            TargetKey = EmailAddress.KeyOf(Email),
            Person = new Rate(15, TimeSpan.FromMinutes(1)),
            Network = new Rate(100, TimeSpan.FromSeconds(3)),
        };

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<FindLostTickets, Done>
    {
        public async Task<Result<Done>> Handle(FindLostTickets request, CancellationToken cancellation)
        {
            if (await events.FindBySlug(request.Slug, cancellation) is not { State: not EventState.Draft } card)
            {
                return Fault.NotVisible;
            }

            if (!EmailAddress.IsPlausible(request.Email))
            {
                return Fault.Invalid("email", "Write the e-mail as name@example.org.");
            }

            var (now, email) = (time.GetUtcNow(), EmailAddress.KeyOf(request.Email));
            var orders = await db
                .Orders.Where(o => o.Event == card.Id && o.EmailKey == email)
                .Where(o => o.State == OrderState.Paid || o.State == OrderState.PartlyRefunded)
                .OrderByDescending(o => o.PlacedAt)
                .Take(Most)
                .ToListAsync(cancellation);
            var passed = await db
                .Tickets.Where(t => t.Event == card.Id && t.HolderEmailKey == email && t.State == TicketState.Issued)
                .OrderByDescending(t => t.Id)
                .Take(Most)
                .ToListAsync(cancellation);
            orders.ForEach(o => o.SendAgain(now));
            passed.ForEach(t => t.SendAgain(now));
            return Result.Done;
        }
    }
}
