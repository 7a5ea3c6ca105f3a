using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Speakers;

/// <summary>Adds a speaker to an event, or changes one. Its name is its own at the event.</summary>
/// <param name="Speaker">Null: a new one.</param>
/// <param name="Version">The one that was looked at; another one is refused as <c>events.schedule-changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record SaveSpeaker(EventId Event, SpeakerId? Speaker, SpeakerDetails Details, long? Version = null)
    : ICommand<SpeakerId>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, IAfterCommit after) : IHandler<SaveSpeaker, SpeakerId>
    {
        public async Task<Result<SpeakerId>> Handle(SaveSpeaker request, CancellationToken cancellation)
        {
            await db.HoldSchedule(request.Event, cancellation);
            var all = await db.SpeakersOf(request.Event, cancellation);
            var known = all.Find(x => x.Id == request.Speaker);
            if (request.Speaker is not null && known is null)
            {
                return Fault.NotVisible;
            }

            if (known?.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            if (Text.IsAmong(all.Where(x => x != known).Select(x => x.Name), request.Details.Name))
            {
                return Fault.Invalid("name", "Another speaker of this event has this name. Add what tells them apart.");
            }

            after.Signal(EventTopics.Schedule(request.Event));
            if (known is not null)
            {
                var changed = known.Change(request.Details);
                return changed.IsDone ? known.Id : changed.Fault;
            }

            if (all.Count >= Speakers.Speaker.MostOfEvent)
            {
                return ScheduleFaults.EnoughSpeakers;
            }

            var made = Speakers.Speaker.Invite(request.Event, request.Details);
            return made.IsDone ? db.Speakers.Add(made.Value).Entity.Id : made.Fault;
        }
    }
}
