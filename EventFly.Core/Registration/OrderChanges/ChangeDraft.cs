using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>What an organizer wants of a paid order: more tickets, other ones for some that it has, or both.</summary>
/// <param name="Added">Each type once; a price counts for any type. May be none.</param>
/// <param name="Exchanged">Tickets of the order that become others; may be none.</param>
/// <param name="To">The type that they become; null when none is exchanged.</param>
/// <param name="GiveBack">Whether what they cost less goes back.</param>
public sealed record ChangeDraft(
    IReadOnlyList<TicketPick> Added,
    IReadOnlyList<TicketId> Exchanged,
    TicketTypeId? To,
    bool GiveBack = true
)
{
    /// <summary>How many tickets one change adds or exchanges.</summary>
    public const int Most = 200;

    internal void Check(Checks checks)
    {
        var isOnce = Added.Select(p => p.TicketType).Distinct().Count() == Added.Count;
        checks.That(
            Added.All(p => p.Quantity > 0) && isOnce,
            "tickets",
            "Name each kind of ticket once, with how many you want."
        );
        checks.That(
            Added.Sum(p => (long)p.Quantity) + Exchanged.Count is >= 1 and <= Most,
            "tickets",
            new Sentence("Choose 1 to {0} tickets.", Most)
        );
        checks.That(Exchanged.Count == 0 || To is not null, "type", "Choose the kind of ticket that they become.");
    }
}
