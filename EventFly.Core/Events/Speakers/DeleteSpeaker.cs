using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Speakers;

/// <summary>Takes somebody off the list of speakers, and out of the sessions that named them.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record DeleteSpeaker(EventId Event, SpeakerId Speaker, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IAfterCommit after) : IHandler<DeleteSpeaker, Done>
    {
        public async Task<Result<Done>> Handle(DeleteSpeaker request, CancellationToken cancellation)
        {
            await db.HoldSchedule(request.Event, cancellation);
            if ((await db.SpeakersOf(request.Event, cancellation)).Find(x => x.Id == request.Speaker) is not { } found)
            {
                return Fault.NotVisible;
            }

            if (found.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            foreach (var session in await db.SessionsOf(request.Event, cancellation))
            {
                if (session.Speakers.Contains(found.Id))
                {
                    session.Miss(found.Id);
                }
            }

            db.Speakers.Remove(found);
            after.Signal(EventTopics.Schedule(request.Event));
            return Result.Done;
        }
    }
}
