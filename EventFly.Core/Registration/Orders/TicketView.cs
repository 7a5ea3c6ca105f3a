using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
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

    /// <summary>What it opens.</summary>
    public TicketAccess Access { get; init; }

    /// <summary>Nobody is let in by it: it has no code.</summary>
    public bool OpensNothing { get; init; }

    /// <summary>Somebody else holds it now: the code is none of the buyer's business any more.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>Whether its holder may still correct it, pass it on or give it back.</summary>
    public bool CanChange { get; init; }

    /// <summary>What comes back when its holder gives it back now; null when it cannot be given back by its holder.</summary>
    public Money? Back { get; init; }

    /// <summary>What was asked of its guest, and answered; with required answers that are missing.</summary>
    public IReadOnlyList<AnswerView> Answers { get; init; } = [];

    /// <summary>What its QR code says, signed; null for whoever does not hold it, and for tickets that open nothing.</summary>
    public string? Token { get; init; }
}

internal static class TicketViews
{
    /// <summary>The tickets of an order, as they were taken.</summary>
    public static Task<IReadOnlyList<TicketView>> TicketsOf(
        this IRegistrationDb db,
        OrderId order,
        CancellationToken cancellation
    ) => db.Views(db.Tickets.Where(t => t.Order == order), cancellation);

    /// <summary>Likewise, of a few that were chosen.</summary>
    public static async Task<IReadOnlyList<TicketView>> Views(
        this IRegistrationDb db,
        IQueryable<Ticket> tickets,
        CancellationToken cancellation
    ) =>
        await (
            from ticket in tickets
            join type in db.TicketTypes on ticket.Type equals type.Id
            orderby ticket.Id
            select new TicketView(
                ticket.Id,
                ticket.OpensNothing ? "" : ticket.Code,
                ticket.AttendeeName,
                type.Name,
                ticket.Price,
                ticket.State,
                ticket.AdmittedAt
            )
            {
                Type = type.Id,
                Access = type.Access,
                OpensNothing = ticket.OpensNothing,
                IsPassedOn = ticket.HolderKey != null,
            }
        )
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);

    /// <summary>With what their holder may do with them now. All are of one order.</summary>
    public static IReadOnlyList<TicketView> Changeable(
        this IReadOnlyList<TicketView> tickets,
        Order order,
        EventCard card,
        DateTimeOffset now
    )
    {
        var isOver = card.State is EventState.Cancelled || card.HasEnded(now);
        var percent = order.PercentBack(card, now);
        return
        [
            .. tickets.Select(t =>
                isOver || t is not { State: TicketState.Issued, AdmittedAt: null }
                    ? t
                    : t with
                    {
                        CanChange = true,
                        Back = t.Price.IsZero || !order.Refunds.IsNone ? Order.ReturnOf(t.Price, percent) : null,
                    }
            ),
        ];
    }

    /// <summary>With what their QR codes say, for their holder.</summary>
    public static async Task<IReadOnlyList<TicketView>> Signed(
        this IReadOnlyList<TicketView> tickets,
        EventCard card,
        ITicketSeals seals,
        CancellationToken cancellation
    )
    {
        var good = tickets.Where(t => t is { State: TicketState.Issued, OpensNothing: false }).ToList();
        var tokens = await seals.Sign(
            [.. good.Select(t => new TicketClaims(t.Code, card.Id, t.Type, card.DoorsOpenAt(), card.EndsAt))],
            cancellation
        );
        var signed = good.Zip(tokens).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return [.. tickets.Select(t => t with { Token = signed.GetValueOrDefault(t.Id) })];
    }
}
