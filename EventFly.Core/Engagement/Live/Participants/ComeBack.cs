using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Enters the room again after having been sent out. Whoever is banned stays out.</summary>
public sealed record ComeBack(EventId Event) : ICommand<Done>
{
    // Admitted would be nobody who needs this.
    public Access Access => Access.Anyone;

    internal sealed class Handler(ILiveDb db, IExclusions exclusions, Actor actor, IAfterCommit after)
        : IHandler<ComeBack, Done>
    {
        public async Task<Result<Done>> Handle(ComeBack request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var person = await db.FindParticipant(request.Event, me, cancellation);
            if (
                person?.Exclusion is Exclusion.Banned
                || await exclusions.Of(request.Event, actor, cancellation) is Exclusion.Banned
            )
            {
                return ExclusionFaults.Banned;
            }

            if (person?.Exclusion is Exclusion.Kicked)
            {
                person.ComeBack();
                after.Signal(ParticipantTopics.Exclusions(request.Event));
                after.Signal(ParticipantTopics.People(request.Event));
            }

            return Result.Done;
        }
    }
}
