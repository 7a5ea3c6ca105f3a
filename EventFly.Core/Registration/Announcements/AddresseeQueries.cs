using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Some of those whom an announcement is for, in the order of what they have.</summary>
/// <param name="Last">From where to read on; null when nobody is left.</param>
internal sealed record AddresseePage(IReadOnlyList<Addressee> People, string? Last);

/// <summary>Finds out whom an announcement is for.</summary>
internal static class AddresseeQueries
{
    /// <summary>Orders or waiting places that are looked at in one go.</summary>
    public const int AtOnce = 500;

    /// <summary>Which of these addresses get no announcement of that organizer, and why.</summary>
    public static async Task<Dictionary<string, CopyState>> FindLeftOut(
        this IRegistrationDb db,
        OrganizationId organization,
        IReadOnlyCollection<string> emailKeys,
        CancellationToken cancellation
    )
    {
        var leftOut = await db
            .BadAddresses.Where(b => emailKeys.Contains(b.EmailKey))
            .ToDictionaryAsync(b => b.EmailKey, _ => CopyState.BadAddress, cancellation);
        var unsubscribed = await db
            .Unsubscriptions.Where(u => u.Organization == organization && emailKeys.Contains(u.EmailKey))
            .Select(u => u.EmailKey)
            .ToListAsync(cancellation);
        unsubscribed.ForEach(key => leftOut[key] = CopyState.Unsubscribed);
        return leftOut;
    }

    public static async Task<AddresseePage> ReadGuests(
        this IRegistrationDb db,
        EventCard card,
        Addressees to,
        string? after,
        CancellationToken cancellation
    )
    {
        var from = OrderId.From(Guid.TryParse(after, out var order) ? order : Guid.Empty);
        var orders = await db
            .Orders.Where(o => o.Event == card.Id && (after == null || o.Id > from))
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .Take(AtOnce)
            .ToListAsync(cancellation);
        // Of an event that was cancelled also those whose money has gone back already.
        var isOff = card.State is EventState.Cancelled;
        var tickets = db
            .Tickets.Where(t => orders.Contains(t.Order) && !t.OpensNothing)
            .Where(t => t.State == TicketState.Issued || (isOff && t.State == TicketState.Cancelled));
        if (to.Types.Count > 0)
        {
            tickets = tickets.Where(t => to.Types.Contains(t.Type));
        }

        tickets = to.IsInside switch
        {
            true => tickets.Where(t => t.AdmittedAt != null),
            false => tickets.Where(t => t.AdmittedAt == null),
            null => tickets,
        };
        if (to.Answer is var (question, value))
        {
            // Several choices of one answer are kept as 1,3: each stands between commas once there is one at both ends.
            var chosen = $",{value},";
            tickets = tickets.Where(t =>
                db.FormAnswers.Any(a =>
                    a.Question == question
                    && (a.Ticket == t.Id || (a.Order == t.Order && a.Place == 0))
                    && ("," + a.Value + ",").Contains(chosen)
                )
            );
        }

        var people = await tickets
            .Join(
                db.Orders,
                t => t.Order,
                o => o.Id,
                (t, o) =>
                    new
                    {
                        t.Id,
                        t.AttendeeName,
                        t.AttendeeEmail,
                        t.HolderKey,
                        t.AdmittedAt,
                        OrderId = o.Id,
                        o.Key,
                        o.EmailKey,
                        o.Language,
                    }
            )
            .OrderBy(t => t.OrderId)
            .ThenBy(t => t.Id)
            .ToListAsync(cancellation);
        return new AddresseePage(
            [
                .. people.Select(p => new Addressee(
                    p.AttendeeName,
                    p.AttendeeEmail,
                    p.Language,
                        // The key of an order opens all its tickets: it is the buyer's.
                        p.HolderKey
                            is { } key
                            ? $"/orders/{key}/tickets/{p.Id}"
                        : EmailAddress.KeyOf(p.AttendeeEmail) == p.EmailKey ? $"/orders/{p.Key}"
                        : ""
                )
                {
                    Ticket = p.Id,
                    IsInside = p.AdmittedAt is not null,
                }),
            ],
            orders.Count == 0 ? null : orders[^1].ToString()
        );
    }

    public static async Task<AddresseePage> ReadWaiting(
        this IRegistrationDb db,
        EventId subject,
        Addressees to,
        string? after,
        CancellationToken cancellation
    )
    {
        var from = WaitingPlaceId.From(Guid.TryParse(after, out var place) ? place : Guid.Empty);
        var places = db
            .WaitingPlaces.Where(p => p.Event == subject && (after == null || p.Id > from))
            .Where(p => p.State == WaitingState.Waiting || p.State == WaitingState.Offered);
        if (to.Types.Count > 0)
        {
            places = places.Where(p => to.Types.Contains(p.Type));
        }

        var people = await places
            .OrderBy(p => p.Id)
            .Take(AtOnce)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
                p.Language,
                p.Key,
            })
            .ToListAsync(cancellation);
        return new AddresseePage(
            [.. people.Select(p => new Addressee(p.Name, p.Email, p.Language, $"/waiting/{p.Key}"))],
            people.Count == 0 ? null : people[^1].Id.ToString()
        );
    }
}
