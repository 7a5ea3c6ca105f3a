using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Tracks;

/// <summary>Takes a track away. Its sessions stay, without one.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record DeleteTrack(EventId Event, TrackId Track, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IAfterCommit after) : IHandler<DeleteTrack, Done>
    {
        public async Task<Result<Done>> Handle(DeleteTrack request, CancellationToken cancellation)
        {
            await db.HoldSchedule(request.Event, cancellation);
            if ((await db.TracksOf(request.Event, cancellation)).Find(x => x.Id == request.Track) is not { } found)
            {
                return Fault.NotVisible;
            }

            if (found.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            foreach (var session in await db.SessionsOf(request.Event, cancellation))
            {
                if (session.Track == found.Id)
                {
                    session.LeaveTrack();
                }
            }

            db.Tracks.Remove(found);
            after.Signal(EventTopics.Schedule(request.Event));
            return Result.Done;
        }
    }
}
