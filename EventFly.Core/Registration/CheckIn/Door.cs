using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.CheckIn;

/// <summary>Lets a ticket in once, however many desks hold it under their scanners: the update asks its own condition.</summary>
internal static class Door
{
    /// <summary>Doors open this long before the event starts.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(3);

    /// <summary>A device that sees the same ticket again within this time gives the same answer.</summary>
    public static readonly TimeSpan SameLook = TimeSpan.FromSeconds(5);

    public static DateTimeOffset DoorsOpenAt(this EventCard card) => card.StartsAt - OpensBefore;

    /// <param name="ticket">As it was read.</param>
    /// <returns>False when somebody else was faster, or the ticket was cancelled or passed on meanwhile.</returns>
    public static async Task<bool> Admit(
        this IRegistrationDb db,
        Ticket ticket,
        DeskWorker worker,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        await db
            .Tickets.Where(t => t.Id == ticket.Id && t.Code == ticket.Code)
            .Where(t => t.AdmittedAt == null && t.State == TicketState.Issued && !t.OpensNothing)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(t => t.AdmittedAt, now)
                        .SetProperty(t => t.AdmittedBy, worker.Name)
                        .SetProperty(t => t.AdmittedDevice, worker.Device)
                        .SetProperty(t => t.Version, t => t.Version + 1),
                cancellation
            ) == 1;

    /// <returns>False when that admission is not the ticket's current one any more.</returns>
    public static async Task<bool> TakeBack(
        this IRegistrationDb db,
        TicketId ticket,
        DateTimeOffset admittedAt,
        CancellationToken cancellation
    ) =>
        await db
            .Tickets.Where(t => t.Id == ticket && t.AdmittedAt == admittedAt)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(t => t.AdmittedAt, (DateTimeOffset?)null)
                        .SetProperty(t => t.AdmittedBy, (string?)null)
                        .SetProperty(t => t.AdmittedDevice, (string?)null)
                        .SetProperty(t => t.Version, t => t.Version + 1),
                cancellation
            ) == 1;
}
