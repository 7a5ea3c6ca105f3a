using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

/// <summary>Changes a session with what hangs on it: another number of places lets those in who wait, or is refused.</summary>
internal sealed class SessionWriter(IEventsDb db, SessionPlaces places) : ICollaborator
{
    public async Task<Result<Done>> Change(
        Session session,
        SessionDetails details,
        string zone,
        CancellationToken cancellation
    )
    {
        var before = session.Capacity;
        if (session.Change(details, zone).Fault is { } fault)
        {
            return fault;
        }

        if (session.Capacity == before)
        {
            return Result.Done;
        }

        await places.Hold(session.Id, session.Event, cancellation);
        var taken = await db.Sessions.Where(s => s.Id == session.Id).Select(s => s.Taken).SingleAsync(cancellation);
        if (session.Capacity is { } capacity && taken > capacity)
        {
            if (before is not null)
            {
                return ScheduleFaults.TooFewPlaces(taken);
            }

            // Nobody was promised a place so far.
            await places.Limit(session.Id, capacity, cancellation);
        }

        // Who waits is let in by the capacity that the database knows; with its version it is written at the end.
        var now = session.Capacity;
        await db
            .Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Capacity, now), cancellation);
        await places.Fill(session.Id, cancellation);
        return Result.Done;
    }
}
