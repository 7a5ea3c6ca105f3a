using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.ScheduleLists;

/// <summary>Reads what a list is compared with.</summary>
internal sealed class ListReading(IEventsDb db) : ICollaborator
{
    /// <returns>Null where there is no such event.</returns>
    public async Task<(ListPlanner Planner, ScheduleParts Parts, string Zone)?> Begin(
        EventId id,
        CancellationToken cancellation
    )
    {
        var card = await db
            .Events.Where(e => e.Id == id)
            .Select(e => new
            {
                e.Zone,
                e.FirstDay,
                e.LastDay,
            })
            .FirstOrDefaultAsync(cancellation);
        if (card is null)
        {
            return null;
        }

        var parts = new ScheduleParts(
            await db.SessionsOf(id, cancellation),
            await db.RoomsOf(id, cancellation),
            await db.TracksOf(id, cancellation),
            await db.SpeakersOf(id, cancellation)
        );
        var times = new ListedTimes(card.FirstDay, card.LastDay);
        return (new ListPlanner(id, card.Zone, times, parts), parts, card.Zone);
    }

    public static Fault? FaultOf(IReadOnlyList<ListedSession> list) =>
        list.Count is >= 1 and <= Session.MostOfEvent && list.All(l => l is not null)
            ? null
            : Fault.Invalid("list", new Sentence("Name 1 to {0} sessions.", Session.MostOfEvent));
}
