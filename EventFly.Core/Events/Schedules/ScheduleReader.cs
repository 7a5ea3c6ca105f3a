using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Schedules;

internal static class ScheduleReader
{
    /// <param name="db">Of the events.</param>
    /// <param name="id">Whose schedule.</param>
    /// <param name="zone">The event's; it says which instants its times are.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<SchedulePlan> ReadSchedule(
        this IEventsDb db,
        EventId id,
        string zone,
        CancellationToken cancellation
    )
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => s.Event == id)
            .OrderBy(s => s.Start)
            .ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Title,
                s.Kind,
                s.Start,
                s.End,
                s.Room,
                s.Track,
                s.Speakers,
                s.Capacity,
                s.Taken,
                s.Waiting,
                s.Version,
            })
            .Take(Session.MostOfEvent)
            .ToListAsync(cancellation);
        var rooms = await db
            .Rooms.Where(r => r.Event == id)
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Id)
            .Select(r => new RoomRow(r.Id, r.Name, r.Capacity, r.Version))
            .Take(Room.MostOfEvent)
            .ToListAsync(cancellation);
        var tracks = await db
            .Tracks.Where(t => t.Event == id)
            .OrderBy(t => t.Position)
            .ThenBy(t => t.Id)
            .Select(t => new TrackRow(t.Id, t.Name, t.Colour, t.Version))
            .Take(Track.MostOfEvent)
            .ToListAsync(cancellation);
        var speakers = await db
            .Speakers.Where(s => s.Event == id)
            .OrderBy(s => s.Name)
            .ThenBy(s => s.Id)
            .Select(s => new SpeakerRow(s.Id, s.Name, s.Line, s.Version))
            .Take(Speaker.MostOfEvent)
            .ToListAsync(cancellation);
        var order = rooms.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        return new SchedulePlan(
            [
                .. sessions
                    .Select(s => new SessionRow(
                        s.Id,
                        s.Title,
                        s.Kind,
                        s.Start,
                        s.End,
                        Zone.Resolve(s.Start, zone),
                        Zone.Resolve(s.End, zone),
                        s.Room,
                        s.Track,
                        s.Speakers,
                        s.Capacity,
                        s.Taken,
                        s.Waiting,
                        s.Version
                    ))
                    .OrderBy(s => s.StartsAt)
                    .ThenBy(s => s.Room is { } room ? order.GetValueOrDefault(room) : -1)
                    .ThenBy(s => s.EndsAt)
                    .ThenBy(s => s.Id.Value),
            ],
            rooms,
            tracks,
            speakers
        );
    }
}
