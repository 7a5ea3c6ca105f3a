using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

public sealed record TicketView(
    TicketId Id,
    string Code,
    string AttendeeName,
    string TypeName,
    Money Price,
    TicketState State,
    DateTimeOffset? AdmittedAt
)
{
    public TicketTypeId Type { get; init; }

    /// <summary>What its QR code says, signed; null for whoever does not hold it, and for tickets that open nothing.</summary>
    public string? Token { get; init; }
}

internal static class TicketViews
{
    /// <summary>The tickets of an order, as they were taken.</summary>
    public static async Task<IReadOnlyList<TicketView>> TicketsOf(
        this IRegistrationDb db,
        OrderId order,
        CancellationToken cancellation
    ) =>
        await (
            from ticket in db.Tickets
            where ticket.Order == order
            join type in db.TicketTypes on ticket.Type equals type.Id
            orderby ticket.Id
            select new TicketView(
                ticket.Id,
                ticket.Code,
                ticket.AttendeeName,
                type.Name,
                ticket.Price,
                ticket.State,
                ticket.AdmittedAt
            )
            {
                Type = type.Id,
            }
        )
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);

    /// <summary>With what their QR codes say, for their holder.</summary>
    public static async Task<IReadOnlyList<TicketView>> Signed(
        this IReadOnlyList<TicketView> tickets,
        EventCard card,
        ITicketSeals seals,
        CancellationToken cancellation
    )
    {
        var good = tickets.Where(t => t.State is TicketState.Issued).ToList();
        var tokens = await seals.Sign(
            [.. good.Select(t => new TicketClaims(t.Code, card.Id, t.Type, card.DoorsOpenAt(), card.EndsAt))],
            cancellation
        );
        var signed = good.Zip(tokens).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return [.. tickets.Select(t => t with { Token = signed.GetValueOrDefault(t.Id) })];
    }
}
