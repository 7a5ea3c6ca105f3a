using EventFly.Core.Registration.Tickets;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Participant.Tickets;

/// <summary>One ticket and what its holder can do with it.</summary>
public sealed partial class TicketPage(TimeProvider time) : HeldTicketScreen
{
    private const string Sent = "sent";
    private const string Answered = "answered";

    /// <summary>What was done a moment ago.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    private string? Done { get; set; }

    private bool IsGood => Held!.Ticket.State is TicketState.Issued;

    private Task Again() => Do(new SendMyTickets(Key), $"{Page}?done={Sent}");
}
