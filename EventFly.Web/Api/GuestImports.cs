using EventFly.Core.Kernel;
using EventFly.Core.Registration.GuestLists;
using EventFly.Core.Registration.Orders;

namespace EventFly.Web.Api;

/// <param name="Added">How many of the list have their ticket, those of an earlier try included.</param>
internal sealed record GuestReport(int Added, IReadOnlyList<LeftOutGuest> LeftOut);

/// <summary>
/// Adds a whole list of guests, some at a time. Where it breaks off, sending it again under its key goes on: whoever has their
/// ticket from it is counted, and gets no other.
/// </summary>
internal static class GuestImports
{
    public static async Task<Result<GuestReport>> Add(
        this IUseCases useCases,
        Actor actor,
        PlanGuests list,
        CancellationToken cancellation = default
    )
    {
        var planned = await useCases.Run(actor, list, cancellation);
        if (!planned.IsDone)
        {
            return planned.Fault;
        }

        var written = list.Guests.ToDictionary(g => g.Line);
        var leftOut = planned.Value.LeftOut.ToList();
        foreach (var some in planned.Value.Guests.Where(g => !g.IsThere).Chunk(AddGuests.Most))
        {
            var part = new AddPlannedGuests(list.Event, some, list.EvenHolders, list.RequestKey);
            var added = await useCases.Run(actor, part, cancellation);
            // What was there a moment ago may be gone: then none of this part was added, and each line says so.
            var (lines, why) = added.IsDone
                ? (added.Value, new FieldFault(LeftOutGuest.Holder, LeftOutGuest.HasTicket))
                : (some.Select(g => g.Line), new FieldFault(LeftOutGuest.Left, added.Fault.Sentence));
            leftOut.AddRange(lines.Select(line => new LeftOutGuest(written[line], [why])));
        }

        return new GuestReport(list.Guests.Count - leftOut.Count, [.. leftOut.OrderBy(l => l.Guest.Line)]);
    }
}
