using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Registration.Contracts;

/// <summary>Tickets that open the link to follow an event from elsewhere.</summary>
public interface IOnlineTickets
{
    /// <returns>Whether an event has a kind of ticket that does: then the link is for its holders alone.</returns>
    Task<bool> Are(EventId of, CancellationToken cancellation);
}
