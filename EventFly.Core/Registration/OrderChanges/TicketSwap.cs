using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>One ticket that becomes another, at another price. Amounts are in minor units of the order's currency.</summary>
/// <param name="Price">What it costs from then on.</param>
/// <param name="Tax">How much of that is tax.</param>
/// <param name="TaxRate">In thousandths of a percent.</param>
/// <param name="Back">What goes back for it.</param>
/// <param name="TaxBack">How much of that is tax.</param>
public sealed record TicketSwap(
    TicketId Ticket,
    TicketTypeId From,
    TicketTypeId To,
    long Price,
    long Tax,
    int TaxRate,
    long Back,
    long TaxBack
)
{
    /// <summary>The code that died by it, so that a desk can say why; empty until then.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The ticket is still what it is to be exchanged for.</summary>
    internal bool Fits(Ticket ticket) => ticket.Id == Ticket && ticket.Type == From && ticket.FaultToChange is null;

    internal void NoteCode(string code) => Code = code;
}
