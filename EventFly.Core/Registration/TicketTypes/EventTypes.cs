using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>Ticket types by their ids.</summary>
internal static class EventTypes
{
    /// <summary>Null when each of them is of that event.</summary>
    public static async Task<Fault?> FaultOfTypes(
        this IRegistrationDb db,
        EventId subject,
        IEnumerable<TicketTypeId> types,
        CancellationToken cancellation
    )
    {
        var wanted = types.Distinct().ToList();
        return
            wanted.Count == 0
            || await db.TicketTypes.CountAsync(t => t.Event == subject && wanted.Contains(t.Id), cancellation)
                == wanted.Count
            ? null
            : RegistrationFaults.NoSuchTypes;
    }

    /// <summary>What they are called.</summary>
    public static Task<Dictionary<TicketTypeId, string>> NamesOfTypes(
        this IRegistrationDb db,
        IReadOnlyCollection<TicketTypeId> types,
        CancellationToken cancellation
    ) => db.TicketTypes.Where(t => types.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, cancellation);
}
