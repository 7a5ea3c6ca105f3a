using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Schedules;

/// <summary>
/// Whoever changes a schedule holds its event's row: what one names, such as a room, nobody deletes meanwhile, and names stay apart.
/// Those who pick hold a session's row and no other.
/// </summary>
internal static class ScheduleGuard
{
    /// <returns>The event's zone; null where there is no such event.</returns>
    public static async Task<string?> HoldSchedule(this IEventsDb db, EventId id, CancellationToken cancellation)
    {
        await db.Events.Where(e => e.Id == id).Hold(e => e.Code, cancellation);
        return await db.Events.Where(e => e.Id == id).Select(e => e.Zone).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>A session stands in rooms and tracks, and names speakers, of its own event only.</summary>
    public static async Task<Fault?> FaultOfParts(
        this IEventsDb db,
        EventId id,
        SessionDetails details,
        CancellationToken cancellation
    )
    {
        var checks = new Checks();
        checks.That(
            details.Room is not { } room || await db.Rooms.AnyAsync(r => r.Id == room && r.Event == id, cancellation),
            "room",
            "This room is not there any more. Choose another one."
        );
        checks.That(
            details.Track is not { } track
                || await db.Tracks.AnyAsync(t => t.Id == track && t.Event == id, cancellation),
            "track",
            "This track is not there any more. Choose another one."
        );
        var speakers = details.Speakers.Distinct().ToList();
        checks.That(
            speakers.Count == 0
                || await db.Speakers.CountAsync(s => speakers.Contains(s.Id) && s.Event == id, cancellation)
                    == speakers.Count,
            "speakers",
            "One of the speakers is not there any more. Choose again."
        );
        return checks.Fault;
    }

    public static Task<List<Session>> SessionsOf(this IEventsDb db, EventId id, CancellationToken cancellation) =>
        db
            .Sessions.Where(s => s.Event == id)
            .OrderBy(s => s.Start)
            .ThenBy(s => s.Id)
            .Take(Session.MostOfEvent)
            .ToListAsync(cancellation);

    public static Task<List<Room>> RoomsOf(this IEventsDb db, EventId id, CancellationToken cancellation) =>
        db
            .Rooms.Where(r => r.Event == id)
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Id)
            .Take(Room.MostOfEvent)
            .ToListAsync(cancellation);

    public static Task<List<Track>> TracksOf(this IEventsDb db, EventId id, CancellationToken cancellation) =>
        db
            .Tracks.Where(t => t.Event == id)
            .OrderBy(t => t.Position)
            .ThenBy(t => t.Id)
            .Take(Track.MostOfEvent)
            .ToListAsync(cancellation);

    public static Task<List<Speaker>> SpeakersOf(this IEventsDb db, EventId id, CancellationToken cancellation) =>
        db.Speakers.Where(s => s.Event == id).OrderBy(s => s.Name).Take(Speaker.MostOfEvent).ToListAsync(cancellation);
}
