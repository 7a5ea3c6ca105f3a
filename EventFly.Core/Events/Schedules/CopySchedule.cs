using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Schedules;

/// <summary>The schedule of an event for a copy of it, so many days later. Who picked what stays with the original.</summary>
internal sealed class CopySchedule(IEventsDb db) : ICollaborator
{
    public async Task Copy(EventId from, EventId to, int days, CancellationToken cancellation)
    {
        var rooms = (await db.RoomsOf(from, cancellation)).ToDictionary(r => r.Id, r => r.CopyFor(to));
        var tracks = (await db.TracksOf(from, cancellation)).ToDictionary(t => t.Id, t => t.CopyFor(to));
        var speakers = (await db.SpeakersOf(from, cancellation)).ToDictionary(s => s.Id, s => s.CopyFor(to));
        var sessions = await db.SessionsOf(from, cancellation);
        db.Rooms.AddRange(rooms.Values);
        db.Tracks.AddRange(tracks.Values);
        db.Speakers.AddRange(speakers.Values);
        db.Sessions.AddRange(
            sessions
                .OrderBy(s => s.Id.Value)
                .Select(s =>
                    s.CopyFor(
                        to,
                        days,
                        details =>
                            details with
                            {
                                Room = details.Room is { } room ? rooms[room].Id : null,
                                Track = details.Track is { } track ? tracks[track].Id : null,
                                Speakers =
                                [
                                    .. details.Speakers.Where(speakers.ContainsKey).Select(id => speakers[id].Id),
                                ],
                            }
                    )
                )
        );
    }
}
