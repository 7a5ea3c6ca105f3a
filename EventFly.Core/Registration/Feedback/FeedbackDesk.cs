using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>A guest who says how it was.</summary>
/// <param name="Ticket">By which they are a guest.</param>
/// <param name="Feedback">To be changed; null: nobody has asked them yet.</param>
internal sealed record FeedbackGuest(EventCard Card, FeedbackTerms Terms, Ticket Ticket, GuestFeedback? Feedback);

/// <summary>
/// Finds out who may say how an event was: who has a good ticket for it, once for each e-mail and once for each ticket.
/// </summary>
internal sealed class FeedbackDesk(IRegistrationDb db, IEventLookup events) : ICollaborator
{
    /// <param name="key">Of the letter; or of an order, or of a ticket that was passed on.</param>
    /// <param name="ticket">Which one of those that the key holds; null: of the letter, or any.</param>
    public async Task<Result<FeedbackGuest>> Find(string key, TicketId? ticket, CancellationToken cancellation)
    {
        var asked = ticket is null ? await db.GuestFeedback.FirstOrDefaultAsync(f => f.Key == key, cancellation) : null;
        var found =
            asked is null ? await Held(key, ticket, cancellation)
            : await TicketOf(asked, cancellation) is { } good ? good
            : FeedbackFaults.NoTicket;
        if (found.Fault is { } fault)
        {
            return fault;
        }

        if (await events.Find(found.Value.Event, cancellation) is not { } card)
        {
            return Fault.NotVisible;
        }

        if (asked is null)
        {
            var mine = await OfTicket(found.Value, cancellation);
            if (mine.Fault is { } taken)
            {
                return taken;
            }

            asked = mine.Value;
        }

        return new FeedbackGuest(card, await db.ReadFeedbackTerms(card.Id, cancellation), found.Value, asked);
    }

    /// <summary>Asks each of them who was not asked yet.</summary>
    /// <returns>The keys of their pages, by their e-mail as it is compared; without those whose ticket has had its say.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Ask(
        EventId subject,
        IReadOnlyCollection<TicketId> tickets,
        CancellationToken cancellation
    )
    {
        var guests = (
            await db.Tickets.AsNoTracking().Where(t => tickets.Contains(t.Id)).ToListAsync(cancellation)
        ).ToDictionary(t => EmailAddress.KeyOf(t.AttendeeEmail));
        var emails = guests.Keys.ToList();
        var known = await db
            .GuestFeedback.Where(f => f.Event == subject)
            .Where(f => emails.Contains(f.EmailKey) || tickets.Contains(f.Ticket))
            .ToListAsync(cancellation);
        var byEmail = known.ToDictionary(f => f.EmailKey);
        var byTicket = known.ToDictionary(f => f.Ticket);
        var keys = new Dictionary<string, string>();
        foreach (var (email, ticket) in guests)
        {
            var mine = byEmail.GetValueOrDefault(email) ?? byTicket.GetValueOrDefault(ticket.Id);
            if (mine is { IsGiven: true } && mine.EmailKey != email)
            {
                continue;
            }

            if (mine is null)
            {
                mine = db.GuestFeedback.Add(GuestFeedback.Ask(ticket)).Entity;
            }
            else if (mine.Ticket != ticket.Id && !byTicket.ContainsKey(ticket.Id) || mine.EmailKey != email)
            {
                mine.MoveTo(ticket);
            }

            keys[email] = mine.Key;
        }

        return keys;
    }

    /// <summary>Of what the link holds.</summary>
    private async Task<Result<Ticket>> Held(string key, TicketId? ticket, CancellationToken cancellation)
    {
        if (await db.FindHolder(key, cancellation) is not { } holder)
        {
            return ticket is { } lost && await db.PassedOn(key, lost, cancellation) is not null
                ? RegistrationFaults.PassedOn
                : Fault.NotVisible;
        }

        var held = await db.TicketsOf(holder)
            .AsNoTracking()
            .Where(t => (ticket == null || t.Id == ticket) && !t.OpensNothing)
            .ToListAsync(cancellation);
        if (held.Count == 0)
        {
            return Fault.NotVisible;
        }

        var email = EmailAddress.KeyOf(holder.Email);
        var good = Best(held.Where(t => EmailAddress.KeyOf(t.AttendeeEmail) == email)) ?? Best(held);
        return good is not null ? good : FeedbackFaults.NoTicket;
    }

    /// <summary>Another one of the same order does as well.</summary>
    private async Task<Ticket?> TicketOf(GuestFeedback asked, CancellationToken cancellation)
    {
        var order = await db
            .Tickets.Where(t => t.Id == asked.Ticket)
            .Select(t => t.Order)
            .FirstOrDefaultAsync(cancellation);
        var all = await db
            .Tickets.AsNoTracking()
            .Where(t => t.Order == order && t.Event == asked.Event)
            .ToListAsync(cancellation);
        var mine = all.Where(t => EmailAddress.KeyOf(t.AttendeeEmail) == asked.EmailKey).ToList();
        return Best(mine.Where(t => t.Id == asked.Ticket)) ?? Best(mine);
    }

    private async Task<Result<GuestFeedback?>> OfTicket(Ticket ticket, CancellationToken cancellation)
    {
        var email = EmailAddress.KeyOf(ticket.AttendeeEmail);
        var known = await db
            .GuestFeedback.Where(f => f.Event == ticket.Event && (f.EmailKey == email || f.Ticket == ticket.Id))
            .ToListAsync(cancellation);
        var mine = known.Find(f => f.EmailKey == email) ?? known.FirstOrDefault();
        return mine is { IsGiven: true } && mine.EmailKey != email ? FeedbackFaults.Given : mine;
    }

    /// <summary>Who was there knows more.</summary>
    private static Ticket? Best(IEnumerable<Ticket> tickets) =>
        tickets
            .Where(t => t is { State: TicketState.Issued, OpensNothing: false })
            .OrderBy(t => t.AdmittedAt is null)
            .ThenBy(t => t.Id.Value)
            .FirstOrDefault();
}
