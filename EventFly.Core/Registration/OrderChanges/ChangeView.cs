using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>So many tickets that a change adds, or exchanges.</summary>
/// <param name="InsteadOf">The type that they were of before; null for new ones.</param>
public sealed record ChangedTickets(int Quantity, string TypeName, string? InsteadOf);

/// <param name="By">Who of the team wanted it.</param>
/// <param name="Amount">What is paid for it.</param>
/// <param name="Back">What goes back by it.</param>
/// <param name="HeldUntil">While it is open: until when it can be paid.</param>
public sealed record ChangeView(
    OrderChangeId Id,
    OrderChangeState State,
    string By,
    DateTimeOffset At,
    Money Amount,
    Money Back,
    DateTimeOffset? HeldUntil,
    IReadOnlyList<ChangedTickets> Tickets
);

internal static class ChangeViews
{
    /// <summary>What was changed of an order, or is to be, oldest first.</summary>
    public static async Task<IReadOnlyList<ChangeView>> ChangesOf(
        this IRegistrationDb db,
        OrderId order,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var changes = await db
            .OrderChanges.AsNoTracking()
            .Where(c => c.Order == order)
            .OrderBy(c => c.Number)
            .ToListAsync(cancellation);
        if (changes.Count == 0)
        {
            return [];
        }

        var types = changes
            .SelectMany(c => c.Lines.Select(l => l.Type).Concat(c.Swaps.SelectMany(s => new[] { s.From, s.To })))
            .Distinct()
            .ToList();
        var names = await db.NamesOfTypes(types, cancellation);
        return changes.ConvertAll(c => new ChangeView(
            c.Id,
            c.StateAt(now),
            c.By,
            c.WantedAt,
            c.Amount,
            c.Back,
            c.HeldUntil,
            [
                .. c
                    .Lines.Where(l => l.NewTickets > 0)
                    .GroupBy(l => l.Type)
                    .Select(g => new ChangedTickets(g.Sum(l => l.NewTickets), names[g.Key], null)),
                .. c
                    .Swaps.GroupBy(s => (s.From, s.To))
                    .Select(g => new ChangedTickets(g.Count(), names[g.Key.To], names[g.Key.From])),
            ]
        ));
    }
}
