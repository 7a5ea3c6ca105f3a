using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Tracks;

/// <summary>Adds a track to an event, or changes one. Its name is its own at the event.</summary>
/// <param name="Track">Null: a new one.</param>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record SaveTrack(EventId Event, TrackId? Track, TrackDetails Details, long? Version = null)
    : ICommand<TrackId>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IAfterCommit after) : IHandler<SaveTrack, TrackId>
    {
        public async Task<Result<TrackId>> Handle(SaveTrack request, CancellationToken cancellation)
        {
            await db.HoldSchedule(request.Event, cancellation);
            var all = await db.TracksOf(request.Event, cancellation);
            var known = all.Find(x => x.Id == request.Track);
            if (request.Track is not null && known is null)
            {
                return Fault.NotVisible;
            }

            if (known?.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            if (Text.IsAmong(all.Where(x => x != known).Select(x => x.Name), request.Details.Name))
            {
                return Fault.Invalid("name", "Another track of this event has this name.");
            }

            after.Signal(EventTopics.Schedule(request.Event));
            if (known is not null)
            {
                var changed = known.Change(request.Details);
                return changed.IsDone ? known.Id : changed.Fault;
            }

            if (all.Count >= Tracks.Track.MostOfEvent)
            {
                return ScheduleFaults.EnoughTracks;
            }

            var made = Tracks.Track.Lay(
                request.Event,
                request.Details,
                all.Select(x => x.Position + 1).LastOrDefault()
            );
            return made.IsDone ? db.Tracks.Add(made.Value).Entity.Id : made.Fault;
        }
    }
}
